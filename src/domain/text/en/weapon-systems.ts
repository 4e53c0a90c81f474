/**
 * Weapon systems by what they are, as first words of their names in lower case.
 * Origin: compiled by hand from general knowledge of systems that appear in news text.
 */
export const WEAPON_SYSTEMS: Readonly<Record<string, string>> = {
  'air defence':
    'pantsir|buk|tor|s-200|s-300|s-400|s-500|patriot|nasams|iris-t|hawk|gepard|osa|strela|igla|stinger|avenger|arrow|barak|crotale|samp|sky sabre|iron dome',
  drone: 'shahed|geran|lancet|bayraktar|reaper|predator|orlan|mohajer|heron|harop|switchblade|global hawk|wing loong',
  missile:
    'kalibr|iskander|himars|tomahawk|storm shadow|scalp|atacms|tochka|kinzhal|qassam|fateh|scud|onyx|harpoon|neptune',
};
