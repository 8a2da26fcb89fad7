import { createContext, useContext } from 'react';
import type { Surroundings } from './references';

/** What every field of a form needs: where it is opened, and what the server found wrong, by the field's name (`judgements.0.norm`). */
export interface FormContext extends Surroundings {
  readonly errors: Readonly<Record<string, string>>;
}

const context = createContext<FormContext | undefined>(undefined);
export const FormContextProvider = context.Provider;

export function useFormHere(): FormContext {
  const found = useContext(context);
  if (!found) throw new Error('a field outside a form');
  return found;
}

/** The id of a field's first control: where the error summary leads to. */
export const idOf = (name: string) => `veld-${name.replaceAll('.', '-')}`;
