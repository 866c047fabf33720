import { startPage } from '../start-page';
import { EvidencePage } from './evidence-page';

startPage((callServer) => <EvidencePage callServer={callServer} />);
