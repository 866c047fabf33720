import { App } from './app';
import { SetupWizard } from './setup-wizard';
import { startPage } from './start-page';

startPage((callServer) => <App wizard={new SetupWizard(callServer)} />);
