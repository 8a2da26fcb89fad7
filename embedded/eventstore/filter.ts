import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { RE2JS } from 're2js';
import type { Recorded } from './recorded';
import { invalidArgument } from './store-error';

/** Which events of `$all` a caller wants. `window` is how many may be looked at between two checkpoints. */
export interface Filter {
  matches(event: Recorded): boolean;
  window: number;
}

const usualWindow = 32;

/** The filter of a request; undefined = everything. Expressions run in linear time whatever they are. @throws StoreError INVALID_ARGUMENT */
export function filterOf(options: ReadReq.Options): Filter | undefined {
  const sent = options.getFilter();
  if (!sent) return undefined;
  const onType = sent.getEventType();
  const expression = onType ?? sent.getStreamIdentifier();
  if (!expression) throw invalidArgument('A filter needs an event type or a stream identifier.');
  const max = sent.hasMax() ? sent.getMax() : usualWindow;
  if (max <= 0) throw invalidArgument('The search window of a filter must be greater than 0.');
  const matchesText = textFilter(expression.getRegex(), expression.getPrefixList());
  return {
    matches: (event) => matchesText(onType ? event.type : event.stream),
    window: max * Math.max(1, sent.getCheckpointintervalmultiplier()),
  };
}

function textFilter(regex: string, prefixes: string[]): (text: string) => boolean {
  if (regex === '') return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const compiled = compile(regex);
  return (text) => compiled.matcher(text).find();
}

function compile(regex: string): RE2JS {
  if (regex.length > 10_000) throw invalidArgument('The regular expression is too long.');
  const misread = readOtherwise(regex);
  if (misread) throw invalidArgument(`The regular expression cannot be used: ${misread} means something else here.`);
  try {
    return RE2JS.compile(regex);
  } catch (error) {
    throw invalidArgument(`The regular expression cannot be used: ${error instanceof Error ? error.message : ''}`);
  }
}

/** The first part that .NET, whose syntax the real server has, understands too, and as something else: [a-z-[b]], [[:alpha:]], \Q, (?U), (?P<x>). */
function readOtherwise(regex: string): string | undefined {
  let inClass = false;
  for (const [token] of regex.matchAll(/\\[\s\S]|\(\?\w*|-?\[:?|[\s\S]/g)) {
    if (token === '\\Q' || (!inClass && /^\(\?.*[UP]/.test(token))) return token;
    if (inClass && (token.startsWith('-[') || token === '[:')) return token;
    if (token.includes('[') && !token.startsWith('\\')) inClass = true;
    else if (token === ']') inClass = false;
  }
  return undefined;
}
