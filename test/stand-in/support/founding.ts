import { addGroup } from './people';
import type { CustomRole, RoleType } from './state';
import type { World } from './world';

/** What every account has from the start, except for its owner. */
export function found(world: World): void {
  addGroup(world, 'Support', { default: true });
  for (const [name, roleType, chatAccess, managesPeople] of ROLES) {
    addCustomRole(world, { name, roleType, chatAccess, managesPeople });
  }
  addCapacityRule(world, { name: 'Default', messaging: 3, isDefault: true });
}

// The predefined roles of Enterprise and the system roles: support.zendesk.com article 4409155971354
const ROLES: readonly [name: string, roleType: RoleType, chatAccess: boolean, managesPeople: boolean][] = [
  ['Admin', 4, true, true],
  ['Billing admin', 5, false, false],
  ['Light agent', 1, false, false],
  ['Contributor', 3, false, false],
  ['Chat agent', 2, true, false],
  ['Advisor', 0, true, false],
  ['Staff', 0, true, false],
  ['Team lead', 0, true, false],
];

export function addCustomRole(
  { state }: World,
  role: { name: string; roleType?: RoleType; chatAccess?: boolean; managesPeople?: boolean },
): CustomRole {
  const added: CustomRole = {
    id: state.nextId('role'),
    name: role.name,
    description: '',
    roleType: role.roleType ?? 0,
    chatAccess: role.chatAccess ?? true,
    managesPeople: role.managesPeople ?? false,
  };
  state.customRoles.set(added.id, added);
  return added;
}

export function addCapacityRule(
  { state, now }: World,
  { name, messaging, isDefault = false }: { name: string; messaging: number; isDefault?: boolean },
) {
  const rule = {
    id: `01${state.secret(24).toUpperCase()}`,
    name,
    description: '',
    default: isDefault,
    capacities: { email: 5, messaging, voice: 1 },
    createdAt: now,
  };
  state.capacityRules.set(rule.id, rule);
  return rule;
}
