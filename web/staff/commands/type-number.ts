/** What somebody typed, in the shape of a dossier number; undefined when it cannot be one. Whether it is one, the server knows. */
export function typeNumber(typed: string): string | undefined {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  return /^\d\d[0-9A-Z]{7}$/.test(symbols) ? `${symbols.slice(0, 2)}-${symbols.slice(2, 6)}-${symbols.slice(6)}` : undefined;
}
