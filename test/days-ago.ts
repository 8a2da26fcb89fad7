import { DateTime } from 'luxon';

/** That day in Amsterdam, `YYYY-MM-DD`: for products that run by the real clock, which acts on what has fallen due. */
export const daysAgo = (days: number): string => DateTime.now().setZone('Europe/Amsterdam').minus({ days }).toFormat('yyyy-MM-dd');
