export { PeopleHttpModule } from './people.module.js';
