import type { Role } from '../../../src/complaint/actor';

const seeing: readonly Role[] = ['clerk', 'handler', 'ombudsman', 'auditor', 'manager'];

/** Is there any dossier that these roles may see? As the server has it: all others see none. */
export const seesDossiers = (roles: readonly Role[]): boolean => roles.some((role) => seeing.includes(role));
