// Progressive enhancement of the public pages: each of them works without this file.
import './styles/tokens.css';
import './styles/site/index.css';
import { enhanceCopyButtons } from './copy-link';
import { enhanceDetails } from './details';
import { enhanceFilters } from './filters';
import { enhanceMenu } from './menu';
import { enhanceSuggestions } from './suggestions';

// Every feature's style sheet joins in by lying in styles/; it stands outside the layers of styles/site and so wins.
import.meta.glob('./styles/*.css', { eager: true });

enhanceMenu(document);
enhanceDetails(document);
enhanceFilters(document);
enhanceCopyButtons(document);
enhanceSuggestions(document);
