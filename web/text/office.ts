/** Who we are, as every page and mail says it. */
export const office = {
  name: 'Ombudsman Metropool',
  phone: '020 625 9999',
  phoneLink: 'tel:+31206259999',
  mail: 'info@ombudsmanmetropool.nl',
  mailLink: 'mailto:info@ombudsmanmetropool.nl',
  municipalities: {
    amsterdam: 'Amsterdam',
    almere: 'Almere',
    amstelveen: 'Amstelveen',
    diemen: 'Diemen',
    landsmeer: 'Landsmeer',
    waterland: 'Waterland',
    zaanstad: 'Zaanstad',
  },
} as const;
