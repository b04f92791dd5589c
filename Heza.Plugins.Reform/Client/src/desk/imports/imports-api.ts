import { api, ask, type Schemas } from '../platform/api/client';
import { host } from '../platform/host';

export type ImportView = Schemas['ImportView'];
export type ImportRow = Schemas['ImportRowView'];
export type Existing = ImportView['existing'];

const root = '/umbraco/management/api/v1/desk/document-imports';

/** Larger files the server refuses. */
export const largestFile = 5 * 1024 * 1024;

/** Address of a file to take away, for a link. */
export const filePath = (name: string): string => `${host().apiBase}${root}/${name}`;

export const listImports = (page: number, pageSize: number) =>
  ask(api().GET(root, { params: { query: { page, pageSize } } }));

export const loadImport = (key: string, signal?: AbortSignal) =>
  ask(api().GET(`${root}/{key}`, { params: { path: { key } }, ...(signal === undefined ? {} : { signal }) }));

export const loadRows = (key: string, faults: boolean, page: number, pageSize: number, signal: AbortSignal) =>
  ask(
    api().GET(`${root}/{key}/rows`, {
      params: { path: { key }, query: { page, pageSize, ...(faults ? { faults } : {}) } },
      signal,
    }),
  );

const formOf = (file: File, existing?: Existing): FormData => {
  const form = new FormData();
  form.append('file', file, file.name);
  if (existing !== undefined) {
    form.append('existing', existing);
  }
  return form;
};

/** Sends a file for its dry run; nothing is imported. */
export const checkFile = (file: File, existing: Existing) =>
  ask(
    api().POST(root, {
      body: formOf(file, existing) as unknown as string,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );

export const replaceFile = (key: string, file: File) =>
  ask(
    api().PUT(`${root}/{key}/file`, {
      params: { path: { key } },
      body: formOf(file) as unknown as string,
      bodySerializer: (body) => body as unknown as FormData,
    }),
  );

export const changeExisting = (key: string, existing: Existing) =>
  ask(api().PUT(`${root}/{key}`, { params: { path: { key } }, body: { existing } }));

/** @param mark the dry run that the person saw: another one by now answers 409. */
export const startImport = (key: string, mark: string, submit: boolean) =>
  ask(api().POST(`${root}/{key}/run`, { params: { path: { key } }, body: { mark, submit } }));
