/** Length of a text as its limit counts it: one kind of line end, composed characters, code points. The server counts the same. */
export function countedLength(text: string): number {
  return Array.from(text.replace(/\r\n?/g, '\n').normalize('NFC')).length;
}

/** The sentence under a text field; the words come from the page, `#` stands for the number. */
export function countSentence(length: number, most: number, words: { left: string; over: string }): string {
  const left = most - length;
  const number = new Intl.NumberFormat('nl-NL').format(Math.abs(left));
  return (left >= 0 ? words.left : words.over).replace('#', number);
}
