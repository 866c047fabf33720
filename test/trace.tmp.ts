import { TestInstallation } from './journeys/installation';
for (const n of [1,2]) {
const i = TestInstallation.ready();
for (let k=0;k<20;k++) i.submit({email:`a${k}@acme.example`},{fire:false});
i.google.advance({minutes:5});
const e = i.lastExecution(); console.log(e.functionName, e.state, e.error?.message, e.callCount, e.cellsRead, e.cellsWritten); 
}
