import { caughtMail } from './caught-mail';
import { common } from './common';
import { form } from './form';
import { municipalities } from './municipalities';
import { accessibility, contact, howWeWork, privacy, start } from './pages';
import { statement } from './statement';

/** Every Dutch word on a public page. */
export const nl = { common, caughtMail, municipalities, start, howWeWork, privacy, accessibility, contact, form, statement } as const;
