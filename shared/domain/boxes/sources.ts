/** Short names of the sources that the field tables cite. */
export const f7501 = (box: string) => `CBP Form 7501 (5/22) instructions, box ${box}`
export const f3461 = (box: string) => `CBP Form 3461, 29-box layout, box ${box}; form 01/25 instructions`
export const catairSe = 'ACE CATAIR, Cargo Release (SE): entity name 35, address 35 and city 35 characters'
export const truckLetter = 'Southern Currents 17-011 (New Orleans, 2017): least content of a truck letter'
export const airLetter = 'Miami port notice of 4 February 2017: least content of a letter'
export const guidance = 'CBP, Cyber Incident Guidance for Customs Brokers (April 2023)'
export const own = 'The broker’s own record'
