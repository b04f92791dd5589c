// A page that stands in for Umbraco's backoffice: its own base classes and context tokens (from the package whose types
// the extension is written against), and contexts that answer as the real ones do. The browser tests' import map leads
// every module of the backoffice here.
import '@umbraco-ui/uui';
import uuiProperties from '@umbraco-ui/uui-css/dist/custom-properties.css?inline';
import { UMB_AUTH_CONTEXT } from '@umb/packages/core/auth/auth.context.token.js';
import { UMB_NOTIFICATION_CONTEXT } from '@umb/packages/core/notification/notification.context.js';
import { UMB_DOCUMENT_WORKSPACE_CONTEXT } from '@umb/packages/documents/documents/workspace/document-workspace.context-token.js';
import { UmbElementMixin } from '@umb/libs/element-api/index.js';
import { umbLocalizationManager } from '@umb/libs/localization-api/index.js';
import { UmbStringState } from '@umb/libs/observable-api/index.js';

export * from '@umb/external/lit/index.js';
export { UmbChangeEvent } from '@umb/packages/core/event/change.event.js';
export { UMB_AUTH_CONTEXT, UMB_NOTIFICATION_CONTEXT, UMB_DOCUMENT_WORKSPACE_CONTEXT, UmbElementMixin };

class BackofficeElement extends UmbElementMixin(HTMLElement) {}
customElements.define('test-backoffice', BackofficeElement);

/**
 * Does with the extension's manifests what the backoffice does, and mounts the element of one of them.
 * @param {object} options
 * @param {object[]} options.manifests the bundle's
 * @param {string} options.alias of the manifest whose element is mounted
 * @param {string} options.token that signs requests
 * @param {string} [options.documentKey] of the document that is open
 * @param {object} [options.properties] of the element, as the backoffice sets them
 */
export async function mount({ manifests, alias, token, documentKey, properties }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(uuiProperties);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const page = document.body
    .appendChild(document.createElement('main'))
    .appendChild(document.createElement('test-backoffice'));
  const getHostElement = () => page;
  page.provideContext(UMB_AUTH_CONTEXT, {
    getHostElement,
    getLatestToken: () => Promise.resolve(token),
    getServerUrl: () => location.origin,
    timeOut: () => document.body.setAttribute('data-timed-out', ''),
  });
  page.provideContext(UMB_NOTIFICATION_CONTEXT, {
    getHostElement,
    peek: (color, { data }) => document.body.setAttribute('data-notice', `${color}: ${data.message}`),
  });
  page.provideContext(UMB_DOCUMENT_WORKSPACE_CONTEXT, {
    getHostElement,
    getEntityType: () => 'document',
    unique: new UmbStringState(documentKey ?? '').asObservable(),
  });
  for (const { meta, js } of manifests.filter((one) => one.type === 'localization')) {
    const texts = Object.entries((await js()).default).flatMap(([area, entries]) =>
      Object.entries(entries).map(([key, text]) => [`${area}_${key}`, text]),
    );
    umbLocalizationManager.registerLocalization({
      $code: meta.culture,
      $dir: 'ltr',
      ...Object.fromEntries(texts),
    });
  }
  for (const { js } of manifests.filter((one) => one.type === 'backofficeEntryPoint')) {
    (await js()).onInit(page);
  }
  const manifest = manifests.find((one) => one.alias === alias);
  const element = Object.assign(new (await manifest.element()).default(), { manifest }, properties);
  return page.appendChild(element);
}
