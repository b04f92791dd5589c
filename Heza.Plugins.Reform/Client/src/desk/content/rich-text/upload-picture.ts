import { ask, api, type Schemas } from '../../platform/api/client';

/** Puts a picture into the media library; the same bytes twice are one item. */
export async function uploadPicture(file: File, alternative: string): Promise<Schemas['MediaView']> {
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('altText', alternative);
  return ask(
    api().POST('/umbraco/management/api/v1/desk/media', {
      // The description names the fields; the form carries them.
      body: form as never,
      bodySerializer: () => form,
    }),
  );
}
