/** The tests of the law as one file, because mutation testing starts anew for every change and should load them once. */
import './deadline-cases.test';
import './terms.test';
import './clock.test';
import './holidays.test';
import './explanation.test';
import './grounds.test';
import './procedure.test';
import './refusals.test';
import './properties.test';
