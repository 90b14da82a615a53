/** Characters that XML cannot hold stand as "_x000D_" in a workbook, and "_x005F_" stands for the "_" of a text that only looks so (ISO 29500-1, 22.9.2.19). */
export const xmlString = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
