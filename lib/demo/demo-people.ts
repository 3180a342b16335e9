import type { Plan, Role } from '@/lib/domain/roles';

/** The demo's password, for everyone in it. It opens the demo alone: nothing else seeds it. */
export const DEMO_PASSWORD = 'Fax-demo-2026!';

interface DemoAccount {
  readonly name: string;
  readonly plan: Plan;
  readonly numbers: readonly string[];
  readonly people: readonly { readonly email: string; readonly givenName: string; readonly familyName: string; readonly role: Role }[];
}

/** Two Enterprise accounts and a Basic one. Names are made up; numbers are from the range kept for fiction. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    name: 'Harbor Clinics Group',
    plan: 'enterprise',
    numbers: ['+12025550141', '+12025550142', '+12025550143'],
    people: [
      { email: 'owner@demo.example', givenName: 'Emi', familyName: 'Takahashi', role: 'owner' },
      { email: 'admin@demo.example', givenName: 'Jonas', familyName: 'Weber', role: 'admin' },
      { email: 'member@demo.example', givenName: 'Priya', familyName: 'Raman', role: 'member' },
      { email: 'member2@demo.example', givenName: 'Tomás', familyName: 'Ortega', role: 'member' },
    ],
  },
  {
    name: 'Northgate Legal LLP',
    plan: 'enterprise',
    numbers: ['+12025550171'],
    people: [
      { email: 'owner@other.example', givenName: 'Samuel', familyName: 'Adeyemi', role: 'owner' },
      { email: 'admin@other.example', givenName: 'Grace', familyName: 'Okafor', role: 'admin' },
    ],
  },
  {
    name: 'Corner Print Shop',
    plan: 'basic',
    numbers: ['+12025550191'],
    people: [
      { email: 'owner@basic.example', givenName: 'Hugo', familyName: 'Lindqvist', role: 'owner' },
      { email: 'member@basic.example', givenName: 'Lena', familyName: 'Novak', role: 'member' },
    ],
  },
];
