/** The package comes without types: what the tests use of it. */
declare module 'edtf' {
  const edtf: (text: string) => { readonly min: number; readonly max: number | null }
  export default edtf
}
