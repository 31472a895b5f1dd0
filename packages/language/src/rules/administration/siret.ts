/** La Poste numbers its own places by another key: the sum of all digits is a multiple of 5. */
const LA_POSTE = '356000000';

/** What is wrong with a SIRET: not 14 digits, or a check digit that doesn't fit. */
export function siretFault(siret: string): 'shape' | 'check' | undefined {
    if (!/^\d{14}$/.test(siret) || /^0{9}/.test(siret)) return 'shape';
    if (luhn(siret)) return undefined;
    if (siret.startsWith(LA_POSTE) && digitSum(siret) % 5 === 0) return undefined;
    return 'check';
}

/** Whether the digits fit their own check digit, by Luhn's key. */
function luhn(digits: string): boolean {
    let sum = 0;
    for (let i = 0; i < digits.length; i++) {
        const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 === 0;
}

function digitSum(digits: string): number {
    return Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);
}
