// The command line from the modules of the build instead of its bundle.
import cli from '../../../dist/src/cli.js';

await cli.runCli(process.argv);
