import { startPage } from '../start-page';
import { PersonPage } from './person-page';

startPage((callServer) => <PersonPage callServer={callServer} />);
