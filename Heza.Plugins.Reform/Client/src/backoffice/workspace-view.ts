import { customElement, html, state } from '@umbraco-cms/backoffice/external/lit';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/document';
import { pageStyle } from './page-style';
import { ReformElement } from './reform-element';

/** Tab "Cải cách hành chính" of an article or a legal document: what its publication brought about. */
@customElement('heza-workspace-view')
export class HezaWorkspaceView extends ReformElement {
  static override styles = pageStyle;

  @state() private _key = '';

  constructor() {
    super();
    this.consumeContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, (workspace) => {
      this.observe(
        workspace?.unique,
        (key) => {
          this._key = key ?? '';
        },
        'key',
      );
    });
  }

  protected override load(): Promise<unknown> {
    return import('../desk/pieces/piece');
  }

  protected override content(): unknown {
    return html`<heza-piece .contentKey=${this._key}></heza-piece>`;
  }
}

export default HezaWorkspaceView;
