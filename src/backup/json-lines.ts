/** Things as lines of JSON, in pieces worth writing. */
export async function* asLines(things: AsyncIterable<object>): AsyncGenerator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for await (const thing of things) {
    const line = `${JSON.stringify(thing)}\n`;
    waiting.push(line);
    length += line.length;
    if (length < 65_536) continue;
    yield Buffer.from(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) yield Buffer.from(waiting.join(''));
}

/** The things back. */
export async function* fromLines<Thing extends object>(pieces: AsyncIterable<Buffer>): AsyncGenerator<Thing> {
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    rest = Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, from)) {
      yield JSON.parse(rest.toString('utf8', from, end)) as Thing;
      from = end + 1;
    }
    rest = rest.subarray(from);
  }
}
