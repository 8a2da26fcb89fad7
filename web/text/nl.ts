import { common } from './common';
import { form } from './form';
import { office } from './office';
import { accessibility, contact, howWeWork, privacy, start } from './pages';
import { statement } from './statement';

/** Every Dutch word on a public page. */
export const nl = { common, office, start, howWeWork, privacy, accessibility, contact, form, statement } as const;
