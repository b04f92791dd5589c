import { UMB_AUTH_CONTEXT } from '@umbraco-cms/backoffice/auth';
import type { UmbEntryPointOnInit, UmbEntryPointOnUnload } from '@umbraco-cms/backoffice/extension-api';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { BackofficeHost } from './host';
import { hostIsHere } from './ready';

/** Takes from the backoffice what signs requests and shows messages, and hands it to the desk's elements. */
export const onInit: UmbEntryPointOnInit = (page) => {
  page.consumeContext(UMB_AUTH_CONTEXT, (auth) => {
    if (auth === undefined) {
      return;
    }
    hostIsHere(
      new BackofficeHost(auth, (color, message) => {
        void page.getContext(UMB_NOTIFICATION_CONTEXT).then((notifications) => {
          notifications?.peek(color, { data: { message } });
        });
      }),
    );
  });
};

/** Nothing to take back: what was handed over goes with the page. */
export const onUnload: UmbEntryPointOnUnload = () => undefined;
