import { useEffect, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from './draft';
import type { TriageDraft } from './triage-input';

const pauseMs = 800;

/** The draft of before: `undefined` while it is looked for, `null` when there is none. */
export function useFoundDraft(name: string): TriageDraft | null | undefined {
  const [found, setFound] = useState<TriageDraft | null>();
  useEffect(() => {
    let gone = false;
    setFound(undefined);
    const settle = (draft: TriageDraft | null) => {
      if (!gone) setFound(draft);
    };
    findDraft<TriageDraft>(name).then(
      (draft) => settle(draft ?? null),
      () => settle(null),
    );
    return () => {
      gone = true;
    };
  }, [name]);
  return found;
}

/** Keeps what is typed once the typing rests; says when it last did. */
export function useKeptDraft(name: string) {
  const [keptAt, setKeptAt] = useState<Date>();
  const [timer] = useState<{ id?: ReturnType<typeof setTimeout> }>({});
  useEffect(() => () => clearTimeout(timer.id), [timer, name]);
  const save = (draft: TriageDraft) =>
    keepDraft(name, draft).then(
      () => setKeptAt(new Date()),
      // A browser that keeps nothing (private window, full disk): the text still stands on the page.
      () => setKeptAt(undefined),
    );
  return {
    keptAt,
    keep: (draft: TriageDraft) => {
      clearTimeout(timer.id);
      timer.id = setTimeout(() => void save(draft), pauseMs);
    },
    drop: () => {
      clearTimeout(timer.id);
      dropDraft(name);
      setKeptAt(undefined);
    },
  };
}
