import { Node, type NodeViewRendererProps } from '@tiptap/core';

/** A picture of the site's media, with what it says to those who do not see it, and the words under it. */
export interface Picture {
  /** `/media/…`; while it is being uploaded its own data. */
  src: string;
  alt: string;
  caption: string;
  /** Pixels. */
  width: number | null;
  height: number | null;
}

const imageOf = (element: HTMLElement): HTMLElement | null =>
  element.localName === 'img' ? element : element.querySelector('img');

const fromImage = (name: string) => (element: HTMLElement) => imageOf(element)?.getAttribute(name) ?? '';

const pixels = (name: string) => (element: HTMLElement) => {
  const said = Number(imageOf(element)?.getAttribute(name));
  return Number.isInteger(said) && said > 0 ? said : null;
};

/** A picture on its own line; with a caption it is kept as `figure` and `figcaption`. */
export const PictureNode = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    src: { default: '', parseHTML: fromImage('src') },
    alt: { default: '', parseHTML: fromImage('alt') },
    width: { default: null, parseHTML: pixels('width') },
    height: { default: null, parseHTML: pixels('height') },
    caption: {
      default: '',
      parseHTML: (element: HTMLElement) => element.querySelector('figcaption')?.textContent.trim() ?? '',
    },
  }),
  parseHTML: () => [
    { tag: 'figure', getAttrs: (element) => (element.querySelector('img[src]') ? null : false), priority: 60 },
    { tag: 'img[src]' },
  ],
  renderHTML: ({ node }) => {
    const { caption, ...rest } = node.attrs as Picture;
    const image = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
    return caption === '' ? ['img', image] : ['figure', ['img', image], ['figcaption', caption]];
  },
  addNodeView: () => (props) => new PictureView(props),
});

/** In the editor a picture shows also what is missing: alternative text. */
class PictureView {
  readonly dom = document.createElement('figure');

  constructor({ node }: NodeViewRendererProps) {
    const { src, alt, caption } = node.attrs as Picture;
    this.dom.classList.toggle('without-alt', alt === '');
    this.dom.classList.toggle('uploading', src.startsWith('data:'));
    const image = this.dom.appendChild(document.createElement('img'));
    image.src = src;
    image.alt = alt;
    if (caption) {
      this.dom.appendChild(document.createElement('figcaption')).textContent = caption;
    }
  }
}
