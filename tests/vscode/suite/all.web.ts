// What a browser can do: all but the tasks.
import './activation.suite.ts';
import './diagnostics.suite.ts';
import './views.suite.ts';
import './writing.suite.ts';
import './preview.suite.ts';
