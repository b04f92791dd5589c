// The small elements that every page may use.
import './day-input';
import './dialog';
import './empty';
import './error-summary';
import './loading';
import './pagination';
import './problem';
