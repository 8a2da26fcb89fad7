const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The dossier number (dossiernummer) from the year of receipt and 30 bits without meaning, as `26-4K7M-Q2P`. */
export function formatNumber(year: number, bits: number): string {
  const yy = String(year % 100).padStart(2, '0');
  let six = '';
  for (let shift = 25; shift >= 0; shift -= 5) six += alphabet[(bits >>> shift) & 31];
  return `${yy}-${six.slice(0, 4)}-${six.slice(4)}${checkSymbol(yy + six)}`;
}

/** What somebody typed, as a number; undefined when its check symbol is wrong. Case, spaces and hyphens do not matter; I and L read as 1, O as 0. */
export function parseNumber(typed: string): string | undefined {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  if (!/^\d\d[0-9A-HJKMNP-TV-Z]{7}$/.test(symbols)) return undefined;
  if (checkSymbol(symbols.slice(0, 8)) !== symbols[8]) return undefined;
  return `${symbols.slice(0, 2)}-${symbols.slice(2, 6)}-${symbols.slice(6)}`;
}

/** The check symbol over year and six symbols, in GF(32) with x⁵+x³+1: finds each wrong symbol and each swap of neighbours and next-but-one. */
export function checkSymbol(symbols: string): string {
  let sum = 0;
  for (const symbol of symbols) sum = multiply(24, sum ^ alphabet.indexOf(symbol));
  return alphabet[sum]!;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) if ((b >>> bit) & 1) product ^= a << bit;
  for (let bit = 9; bit >= 5; bit--) if ((product >>> bit) & 1) product ^= 0b101001 << (bit - 5);
  return product;
}
