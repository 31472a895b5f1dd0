// What a browser can do: all but the tasks, in the order in which they run: the first has to see the extension before it
// is active.
import './activation.suite.ts';
import './diagnostics.suite.ts';
import './views.suite.ts';
import './crossing.suite.ts';
import './library.suite.ts';
import './editing.suite.ts';
import './commands.suite.ts';
import './writing.suite.ts';
import './preview.suite.ts';
