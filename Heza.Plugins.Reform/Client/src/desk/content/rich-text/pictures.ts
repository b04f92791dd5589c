import type { Editor } from '@tiptap/core';
import { ApiProblem } from '../../platform/api/client';
import { host } from '../../platform/host';
import { t } from '../../platform/i18n';
import { uploadPicture } from './upload-picture';
import type { PictureDialog } from './picture-dialog';

const accepted = /^image\/(png|jpeg|gif|webp)$/;

export function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => accepted.test(file.type));
}

/**
 * Pictures that were pasted or dropped: each is described, uploaded and put where the caret stands. What cannot be
 * uploaded is told and left out.
 */
export async function insertPictures(editor: Editor, files: readonly File[], dialog: PictureDialog): Promise<void> {
  for (const file of files) {
    const said = await dialog.ask({ src: await asData(file), alt: '', caption: '' });
    if (said === null) {
      continue;
    }
    try {
      const media = await uploadPicture(file, said.alt);
      editor
        .chain()
        .focus()
        .insertContent({
          type: 'picture',
          attrs: { src: media.url, alt: said.alt, caption: said.caption, width: media.width, height: media.height },
        })
        .run();
    } catch (error) {
      tell(error, file.name);
    }
  }
}

/** Pictures that came inside pasted HTML hold their own data: they are uploaded, and point at the site afterwards. */
export async function uploadPasted(editor: Editor): Promise<void> {
  for (let src = firstData(editor); src !== null; src = firstData(editor)) {
    try {
      const blob = fromData(src);
      const extension = blob.type.split('/')[1] ?? 'png';
      const media = await uploadPicture(
        new File([blob], `${t('rich-text.picture.pasted')}.${extension}`, { type: blob.type }),
        '',
      );
      replace(editor, src, { src: media.url, width: media.width, height: media.height });
    } catch (error) {
      replace(editor, src, null);
      tell(error, t('rich-text.picture.pasted'));
    }
  }
}

/** HTML without the pictures that are still on their way. */
export function withoutUnsent(html: string): string {
  return html.replace(
    /<figure><img[^>]*src="data:[^>]*>(<figcaption>.*?<\/figcaption>)?<\/figure>|<img[^>]*src="data:[^>]*>/g,
    '',
  );
}

function firstData(editor: Editor): string | null {
  let found: string | null = null;
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'picture' && String(node.attrs['src']).startsWith('data:')) {
      found ??= String(node.attrs['src']);
    }
    return found === null;
  });
  return found;
}

function replace(editor: Editor, src: string, attributes: Record<string, unknown> | null): void {
  const { tr } = editor.state;
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'picture' && node.attrs['src'] === src) {
      const at = tr.mapping.map(position);
      if (attributes === null) {
        tr.delete(at, at + node.nodeSize);
      } else {
        tr.setNodeMarkup(at, undefined, { ...node.attrs, ...attributes });
      }
    }
  });
  editor.view.dispatch(tr);
}

/** The policy of the site lets pictures come from itself and from their own data, not from `blob:`. */
function asData(file: File): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => {
      done(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      fail(new Error(reader.error?.message));
    };
    reader.readAsDataURL(file);
  });
}

function fromData(src: string): Blob {
  const [head = '', body = ''] = src.split(',', 2);
  const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? 'image/png' });
}

function tell(error: unknown, name: string): void {
  const why = error instanceof ApiProblem ? error.title : String(error);
  host().notify({ kind: 'problem', text: t('rich-text.picture.failed', { name, why }) });
}
