import { frame } from '../../src/privacy/frame';
import { KeyCache } from '../../src/privacy/key-cache';
import { open, seal } from '../../src/privacy/seal';
import { isGenuine, tombstoneMac } from '../../src/privacy/tombstone';
import { uuidv5 } from '../../src/privacy/uuid';
import { unwrap, wrap } from '../../src/privacy/wrap';

const id = '00000000-0000-4000-8000-0000000000aa';
const otherId = '00000000-0000-4000-8000-0000000000ab';
const subject = { id, key: Buffer.alloc(32, 0x11) };
const owner = { complaint: '26-K73C-T1Z', subject: 'dossier' };
const masters = [{ name: 'm2', key: Buffer.alloc(32, 2) }, { name: 'm1', key: Buffer.alloc(32, 1) }] as const; // prettier-ignore

const key = (n: number) => ({ id: `k${n}`, key: Buffer.alloc(32, n) });

describe('a frame', () => {
  it('keeps apart what would run together', () => {
    expect(frame('ab', 'c')).not.toEqual(frame('a', 'bc'));
    expect(frame('é', 1, Buffer.of(9)).toString('hex')).toBe('00000002c3a90000000800000000000000010000000109');
  });
});

describe('uuidv5', () => {
  it('gives the example of the standard', () => {
    expect(uuidv5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});

describe('sealing (verzegelen)', () => {
  const place = { stream: 'complaint-26-K73C-T1Z', eventId: otherId, type: 'submitted' };
  const sealed = seal(subject, place, { text: 'Geheim' });

  it('opens for its own event only', () => {
    expect(open(subject, place, sealed)).toEqual({ text: 'Geheim' });
    for (const moved of [
      { ...place, stream: 'complaint-x' },
      { ...place, eventId: id },
      { ...place, type: 'triaged' },
    ]) {
      expect(() => open(subject, moved, sealed)).toThrow();
    }
  });
  it('opens with its own key only, and with every bit in place', () => {
    expect(() => open({ id, key: Buffer.alloc(32, 0x12) }, place, sealed)).toThrow();
    expect(() => open({ ...subject, id: otherId }, place, sealed)).toThrow();
    const bytes = Buffer.from(sealed.sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => open(subject, place, { ...sealed, sealed: changed.toString('base64url') })).toThrow();
    }
  });
  it('takes no shortened tag', () => {
    const short = Buffer.from(sealed.sealed, 'base64url').subarray(0, -12);
    expect(() => open(subject, place, { ...sealed, sealed: short.toString('base64url') })).toThrow();
  });
  it('shows the length in steps of 256 only, and never the same bytes twice', () => {
    const length = (text: string) => Buffer.from(seal(subject, place, { text }).sealed, 'base64url').length;
    expect([length(''), length('x'.repeat(245)), length('x'.repeat(246))]).toEqual([272, 272, 528]);
    expect(seal(subject, place, { text: 'Geheim' }).sealed).not.toBe(sealed.sealed);
  });
});

describe('wrapping', () => {
  it('gives back the key, also under a master key that is no longer in use', () => {
    expect(unwrap(wrap(subject, owner, masters), masters)).toEqual(subject);
    const old = wrap(subject, owner, [masters[1]]);
    expect(old.master).toBe('m1');
    expect(unwrap(old, masters)).toEqual(subject);
  });
  it('holds for its own row only', () => {
    const row = wrap(subject, owner, masters);
    for (const changed of [
      { ...row, complaint: 'x' },
      { ...row, subject: 'x' },
      { ...row, id: otherId },
      { ...row, master: 'm1' },
    ]) {
      expect(() => unwrap(changed, masters)).toThrow();
    }
    expect(() => unwrap(row, [masters[1]])).toThrow('m2');
  });
});

describe('a tombstone (grafsteen)', () => {
  const tombstone = { id, ...owner, destroyedAt: new Date('2026-11-20T10:00:00.000Z'), approvals: { by: ['a', 'b'] } };
  const mac = tombstoneMac(tombstone, masters[1]);

  it('counts only when one of our keys made it', () => {
    expect(isGenuine(tombstone, mac, masters)).toBe(true);
    expect(isGenuine(tombstone, mac, [masters[0]])).toBe(false);
    expect(isGenuine({ ...tombstone, subject: 'x' }, mac, masters)).toBe(false);
    expect(isGenuine(tombstone, mac.subarray(0, 31), masters)).toBe(false);
  });
});

describe('the key cache', () => {
  let now = 0;
  const cacheOf = (most: number) => new KeyCache(most, 1_000, () => now);

  it('keeps the last few, each for its time', () => {
    const cache = cacheOf(2);
    for (const n of [1, 2, 3]) cache.put(key(n), { complaint: 'c', subject: `s${n}` });
    expect([cache.byId('k1'), cache.byId('k2')?.id, cache.size]).toEqual([undefined, 'k2', 2]);
    now += 1_000;
    expect([cache.byOwner({ complaint: 'c', subject: 's3' }), cache.byId('k2'), cache.size]).toEqual([undefined, undefined, 0]);
  });
  it('wipes what goes, and never what it gave out', () => {
    const cache = cacheOf(9);
    const given = key(7);
    cache.put(given, owner);
    const taken = cache.byOwner(owner);
    cache.clear();
    expect(taken?.key).toEqual(given.key);
    expect(cache.byId('k7')).toBeUndefined();
    taken?.key.fill(0);
    expect(given.key).toEqual(Buffer.alloc(32, 7));
  });
});
