import { api, ask, type Schemas } from './api/client';

export type Person = Schemas['SignedInPerson'];
export type Permission = 'edit' | 'approve' | 'office' | 'unit' | 'administer' | 'audit' | 'reports';

/** The same table as the server's `DeskRole.Satisfying`; the server enforces it, this only hides. */
const satisfying: Record<Permission, readonly string[]> = {
  edit: ['Editor', 'Approver'],
  approve: ['Approver'],
  office: ['Office'],
  unit: ['Unit', 'Office'],
  administer: ['Administrator'],
  audit: ['Office', 'Administrator'],
  reports: ['Office', 'Approver', 'Administrator'],
};

let person: Person | undefined;

/** Who is signed in; asked for once. */
export async function loadSession(): Promise<Person> {
  person = await ask(api().GET('/umbraco/management/api/v1/desk/me'));
  return person;
}

export function me(): Person {
  if (person === undefined) {
    throw new Error('The session is not loaded yet.');
  }
  return person;
}

export function may(permission: Permission): boolean {
  return me().roles.some((role) => satisfying[permission].includes(role));
}
