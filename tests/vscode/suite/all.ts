// Every suite, in the order in which they run: the first one has to see the extension before it is active.
import './activation.suite.ts';
import './diagnostics.suite.ts';
import './views.suite.ts';
import './writing.suite.ts';
import './preview.suite.ts';
import './tasks.suite.ts';
