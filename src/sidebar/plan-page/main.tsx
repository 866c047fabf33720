import { startPage } from '../start-page';
import { PlanPage } from './plan-page';

startPage((callServer) => <PlanPage callServer={callServer} />);
