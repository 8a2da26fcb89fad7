/** The tests of the law as one file, because mutation testing starts anew for every change and should load them once. */
import './deadline-cases.test';
import './terms.test';
import './readings.test';
import './termijnenwet.test';
import './starts.test';
import './clock.test';
import './pauses.test';
import './holidays.test';
import './local-date.test';
import './explanation.test';
import './grounds.test';
import './procedure.test';
import './refusals.test';
import './anything.test';
import './properties.test';
