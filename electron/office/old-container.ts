/** Documents and workbooks of before 2007, and those with a password whatever their ending, lie in this container and in no archive. */
export const isOldContainer = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0
