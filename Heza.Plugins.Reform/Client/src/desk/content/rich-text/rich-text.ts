import { Editor } from '@tiptap/core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { t } from '../../platform/i18n';
import { FieldElement, type Described } from '../fields/field-element';
import './citation-dialog';
import type { CitationDialog } from './citation-dialog';
import { extensions } from './extensions';
import './link-dialog';
import type { LinkDialog } from './link-dialog';
import type { Picture } from './nodes/picture';
import { loadFeature } from '../editors';
import { paper } from './paper';
import { cleanPastedHtml } from './paste/clean-pasted-html';
import './picture-dialog';
import type { PictureDialog } from './picture-dialog';
import { insertPictures, pictureFiles, uploadPasted, withoutUnsent } from './pictures';
import './toolbar';
import type { RichTextToolbar } from './toolbar';
import type { Ask } from './tools';

/** The library's window, as the media part defines it. */
interface MediaDialog extends HTMLElement {
  pick(wanted: { kind: 'image'; multiple: boolean }): Promise<PickedMedia[] | null>;
}

interface PickedMedia {
  url: string;
  altText: string | null;
  width: number | null;
  height: number | null;
}

/** Rich text, kept as HTML. Alt+F10 leads from the text to its buttons, Escape back. */
@customElement('heza-rich-text')
export class RichText extends FieldElement {
  static override styles = [FieldElement.styles, paper];

  @state() private _editor: Editor | undefined;
  @query('heza-rich-text-toolbar') private readonly toolbar!: RichTextToolbar;
  @query('heza-link-dialog') private readonly links!: LinkDialog;
  @query('heza-citation-dialog') private readonly citations!: CitationDialog;
  @query('heza-picture-dialog') private readonly pictures!: PictureDialog;

  /** What the editor's text was when it was last set or told: a value that comes back is no new one. */
  #known = '';

  override focus(): void {
    this._editor?.commands.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._editor?.destroy();
    this._editor = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      void this.updateComplete.then(() => {
        this.#open();
      });
    }
  }

  protected override shown(): string {
    return this.text;
  }

  protected override readonlyValue(): TemplateResult {
    // The server cleaned it when it was saved (RichTextSanitizer).
    return this.shown() === '' ? super.readonlyValue() : html`<div class="shown">${unsafeHTML(this.shown())}</div>`;
  }

  protected override control(described: Described): TemplateResult {
    return html`<div class="box ${described.invalid === 'true' ? 'wrong' : ''}">
        <heza-rich-text-toolbar
          .editor=${this._editor}
          .label=${this.field.name}
          @heza-ask=${this.#ask}
        ></heza-rich-text-toolbar>
        <div id="paper"></div>
        <p class="soft small keys">${t('rich-text.keys')}</p>
      </div>
      <heza-link-dialog></heza-link-dialog>
      <heza-citation-dialog></heza-citation-dialog>
      <heza-picture-dialog></heza-picture-dialog>`;
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('readonly')) {
      this.#open();
    }
    const value = this.text;
    if (this._editor && changed.has('value') && value !== this.#known) {
      this.#known = value;
      this._editor.commands.setContent(value, { emitUpdate: false });
    }
    if (changed.has('errors') || changed.has('field')) {
      this._editor?.setOptions({});
    }
  }

  #open(): void {
    const element = this.renderRoot.querySelector('#paper');
    if (!element || this.readonly || this._editor) {
      return;
    }
    this.#known = this.text;
    this._editor = new Editor({
      element,
      extensions,
      content: this.#known,
      // A style element made by script would breach the content security policy.
      injectCSS: false,
      editorProps: {
        attributes: () => this.#attributes(),
        transformPastedHTML: cleanPastedHtml,
        handleDOMEvents: { keydown: (_view, event) => this.#keys(event) },
        handlePaste: (_view, event) => this.#takePictures(event.clipboardData, event),
        handleDrop: (_view, event, _slice, moved) => !moved && this.#takePictures(event.dataTransfer, event),
      },
      onUpdate: ({ editor }) => {
        this.#tell(editor);
      },
      onPaste: () => {
        if (this._editor) {
          void uploadPasted(this._editor);
        }
      },
    });
  }

  #attributes(): Record<string, string> {
    const described = [this.field.description ? 'hint' : '', this.messages.length > 0 ? 'error' : ''].join(' ').trim();
    return {
      id: 'control',
      role: 'textbox',
      lang: 'vi',
      'aria-multiline': 'true',
      'aria-labelledby': 'label',
      'aria-required': String(this.field.mandatory),
      'aria-invalid': String(this.messages.length > 0),
      ...(described ? { 'aria-describedby': described } : {}),
    };
  }

  #tell(editor: Editor): void {
    const text = editor.isEmpty ? '' : withoutUnsent(editor.getHTML()).replace(/(<p><\/p>)+$/, '');
    if (text !== this.#known) {
      this.#known = text;
      this.change(text);
    }
  }

  /** Pictures alone: Word puts a picture of what was copied beside its HTML. */
  #takePictures(data: DataTransfer | null, event: Event): boolean {
    const files = pictureFiles(data);
    if (files.length === 0 || !this._editor || data?.types.includes('text/html')) {
      return false;
    }
    event.preventDefault();
    void insertPictures(this._editor, files, this.pictures);
    return true;
  }

  #keys(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (event.altKey && event.key === 'F10') {
      this.toolbar.focus();
    } else if (command && event.key.toLowerCase() === 'k') {
      void this.#askLink();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  #ask = (event: CustomEvent<Ask>): void => {
    event.stopPropagation();
    const windows: Record<Ask, () => Promise<void>> = {
      link: () => this.#askLink(),
      citation: () => this.#askCitation(),
      picture: () => this.#askPicture(),
      describe: () => this.#describePicture(),
    };
    void windows[event.detail]();
  };

  async #askLink(): Promise<void> {
    const editor = this._editor;
    if (!editor) {
      return;
    }
    const { from, to } = editor.state.selection;
    const href = String(editor.getAttributes('link')['href'] ?? '');
    const said = await this.links.ask({ href, text: href || editor.state.doc.textBetween(from, to, ' ') });
    const chain = editor.chain().focus();
    if (said === null) {
      chain.run();
    } else if (said.href === '') {
      chain.extendMarkRange('link').unsetLink().run();
    } else if (from === to && href === '') {
      chain
        .insertContent({ type: 'text', text: said.text, marks: [{ type: 'link', attrs: { href: said.href } }] })
        .run();
    } else {
      chain.extendMarkRange('link').setLink({ href: said.href }).run();
    }
  }

  async #askCitation(): Promise<void> {
    const editor = this._editor;
    if (!editor) {
      return;
    }
    const { from, to } = editor.state.selection;
    const citation = await this.citations.ask({ text: editor.state.doc.textBetween(from, to, ' ') });
    const chain = editor.chain().focus();
    (citation ? chain.insertContent({ type: 'citation', attrs: citation }) : chain).run();
  }

  async #askPicture(): Promise<void> {
    const editor = this._editor;
    const dialog = await mediaDialog();
    if (!editor || !dialog) {
      return;
    }
    const [picked] = (await dialog.pick({ kind: 'image', multiple: false })) ?? [];
    const said = picked && (await this.pictures.ask({ src: picked.url, alt: picked.altText ?? '', caption: '' }));
    const chain = editor.chain().focus();
    if (picked && said) {
      const { url: src, width, height } = picked;
      chain.insertContent({ type: 'picture', attrs: { src, width, height, ...said } });
    }
    chain.run();
  }

  async #describePicture(): Promise<void> {
    const editor = this._editor;
    if (!editor) {
      return;
    }
    const { src, alt, caption } = editor.getAttributes('picture') as Picture;
    const said = await this.pictures.ask({ src, alt, caption });
    const chain = editor.chain().focus();
    (said ? chain.updateAttributes('picture', said) : chain).run();
  }
}

/** One window for the library on the page; null where there is none. */
async function mediaDialog(): Promise<MediaDialog | null> {
  const tag = 'heza-media-dialog';
  return (await loadFeature('../media/dialog.ts'))
    ? ((document.querySelector(tag) ?? document.body.appendChild(document.createElement(tag))) as MediaDialog)
    : null;
}
