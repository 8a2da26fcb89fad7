import { createHash } from 'node:crypto';
import { commandDigest } from '../../src/privacy/command-digest';
import { jcs } from '../../src/privacy/jcs';
import { open, seal } from '../../src/privacy/seal';
import { chain, faultOf, linkOf, macOf, noLink, receiptCode } from '../../src/store/chain';
import { eventIdOf } from '../../src/store/command-id';

const appendKeys = [{ name: 'a', key: Buffer.alloc(32, 0x33) }] as const;
const subjectKey = Buffer.alloc(32, 0x11);
const nonce = Buffer.alloc(12, 0x22);
const personal = { text: 'Één brief, geen antwoord.' };
const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const node = (left?: Buffer, right?: Buffer) => hash(Buffer.of(1), left ?? noLink, right ?? noLink);
const uuid = (end: string) => `00000000-0000-4000-8000-${end.padStart(12, '0')}`;

describe('the worked example of one submission', () => {
  const commandId = uuid('1');
  const stream = 'complaint-26-K73C-T1Z';
  const eventId = eventIdOf(commandId, 0);
  const sealed = seal({ id: uuid('aa'), key: subjectKey }, { stream, eventId, type: 'submitted' }, personal, nonce);
  const facts = { municipality: 'amsterdam', channel: 'form', receivedAt: '2026-11-20T10:00:00.000Z' };
  const data = { facts, about: 'dossier', personal: sealed };
  const meta = {
    version: 1,
    actor: { id: uuid('d1'), role: 'complainant' },
    occurredOn: '2026-11-20',
    occurredAt: '2026-11-20T10:00:00.000Z',
    recordedAt: '2026-11-20T10:00:00.000Z',
    command: 'submit',
    commandId,
    commandDigest: commandDigest([subjectKey], 'submit', personal),
    $causationId: commandId,
    $correlationId: commandId,
  };
  const event = { stream, revision: 0, eventId, type: 'submitted', data, meta };

  it('gives the ids of its events', () => {
    expect([eventId, eventIdOf(commandId, 1)]).toEqual(['1473064a-566e-5c85-9bd7-e437b86f2b05', '8d4035dc-2470-5da4-8dfe-3942ac4f1762']);
  });
  it('seals to 272 bytes with this tag, and opens again', () => {
    const bytes = Buffer.from(sealed.sealed, 'base64url');
    expect(bytes).toHaveLength(272);
    expect(bytes.subarray(-16).toString('hex')).toBe('9d270e80bbf009081931bc136e1a696c');
    expect(open({ id: uuid('aa'), key: subjectKey }, { stream, eventId, type: 'submitted' }, sealed)).toEqual(personal);
  });
  it('gives this digest of the command', () => {
    expect(meta.commandDigest).toBe('E3a88dpUFECLyHrz5jyDVluawGyeK7tByr4jrWxq9_I');
  });
  it('gives this canonical data and metadata', () => {
    expect(createHash('sha256').update(jcs(data)).digest('hex')).toBe('35cc4a6653360db58517eea8d5121a5ee0308155a61b27cb1ef99513ee590136');
    expect(jcs(meta)).toBe(
      `{"$causationId":"${uuid('1')}","$correlationId":"${uuid('1')}","actor":{"id":"${uuid('d1')}","role":"complainant"},"command":"submit",` +
        `"commandDigest":"E3a88dpUFECLyHrz5jyDVluawGyeK7tByr4jrWxq9_I","commandId":"${uuid('1')}","occurredAt":"2026-11-20T10:00:00.000Z",` +
        '"occurredOn":"2026-11-20","recordedAt":"2026-11-20T10:00:00.000Z","version":1}',
    );
  });
  it('gives this link, MAC and receipt code', () => {
    const link = linkOf(event, noLink);
    expect(link.toString('hex')).toBe('8030c79b216e3d89139998a2bf303545cdcfca5458543c1d91f2930a73d06d27');
    expect(macOf(link, appendKeys[0]).toString('hex')).toBe('8f881e724ab2ed71c8a9bfceee5c8e4884889afdf5cc3e489c81e543ef17ad42');
    expect(receiptCode(link)).toBe('G0RC-F6S1-DRYR-J4WS');
  });
  it('shows every change, also one that is well-formed', () => {
    const { chain: stored } = chain(event, noLink, appendKeys);
    const none = noLink.toString('base64url');
    expect(faultOf(event, stored, none, appendKeys)).toBeUndefined();
    expect(faultOf({ ...event, data: { ...data, facts: { ...facts, channel: 'letter' } } }, stored, none, appendKeys)).toBe('changed');
    expect(faultOf({ ...event, meta: { ...meta, command: 'triage' } }, stored, none, appendKeys)).toBe('changed');
    expect(faultOf(event, stored, Buffer.alloc(32, 1).toString('base64url'), appendKeys)).toBe('does-not-follow');
    const forged = chain(event, noLink, [{ name: 'a', key: Buffer.alloc(32, 0x34) }]).chain;
    expect(faultOf(event, forged, none, appendKeys)).toBe('not-ours');
    expect(faultOf(event, { ...stored, key: 'b' }, none, appendKeys)).toBe('unknown-append-key');
  });
});

describe('the worked example of three links', () => {
  const stream = 'complaint-26-4K7M-Q2P';
  const meta = { actor: { id: 'system', role: 'system' }, recordedAt: '2026-11-20T10:00:00.000Z' };
  const rows: [string, object][] = [
    ['submitted', { facts: { a: 'é', b: 1 } }],
    ['acknowledged', { facts: {} }],
    ['triaged', { facts: {} }],
  ];
  const links: Buffer[] = [];
  rows.forEach(([type, data], revision) => {
    links.push(linkOf({ stream, revision, eventId: uuid(String(revision + 1)), type, data, meta }, links[revision - 1] ?? noLink));
  });

  it('gives this first link, MAC and receipt code', () => {
    const [first] = links;
    expect(first?.toString('hex')).toBe('bd9223afb2d2b1f65ce2f4649d140c808523d3e8a9c452efe9a809a0476d5c29');
    expect(macOf(first ?? noLink, appendKeys[0]).toString('hex')).toBe('60cced7c698048bfa0773792bb546a13db84786e87a536b786c43d6403cd2d1b');
    expect(receiptCode(first ?? noLink)).toBe('QP92-7BXJ-TARZ-CQ72');
  });
  it('gives this root of the tree over all three', () => {
    const [a, b, c] = links.map((link) => hash(Buffer.of(0), link));
    expect(node(node(a, b), c).toString('hex')).toBe('738e0b083ac0de623e98c346ee3d90af0f6771815a0b37a8e29fd6e2f2db2c0a');
  });
  it('seals the text of its first event with this tag', () => {
    const sealed = seal({ id: uuid('2'), key: subjectKey }, { stream, eventId: uuid('1'), type: 'submitted' }, personal, nonce);
    const bytes = Buffer.from(sealed.sealed, 'base64url');
    expect([bytes.length, bytes.subarray(-16).toString('hex')]).toEqual([272, '89e630735047e812a5508980c8ba816e']);
  });
});
