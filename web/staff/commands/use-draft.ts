import { useEffect, useState } from 'react';
import { dropDraft, findDraft, keepDraft } from './draft';

const pauseMs = 800;

/** The draft of before: `undefined` while it is looked for, `null` when there is none. */
export function useFoundDraft<Draft>(name: string): Draft | null | undefined {
  const [found, setFound] = useState<Draft | null>();
  useEffect(() => {
    let gone = false;
    setFound(undefined);
    const settle = (draft: Draft | null) => {
      if (!gone) setFound(draft);
    };
    findDraft<Draft>(name).then(
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
export function useKeptDraft<Draft>(name: string) {
  const [keptAt, setKeptAt] = useState<Date>();
  const [timer] = useState<{ id?: ReturnType<typeof setTimeout> }>({});
  useEffect(() => () => clearTimeout(timer.id), [timer, name]);
  const save = (draft: Draft) =>
    keepDraft(name, draft).then(
      () => setKeptAt(new Date()),
      // A browser that keeps nothing (private window, full disk): the text still stands on the page.
      () => setKeptAt(undefined),
    );
  return {
    keptAt,
    keep: (draft: Draft) => {
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
