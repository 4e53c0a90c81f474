/** Towns of the news by state, beside those among the regions; compiled for this project from general knowledge. */
const ROWS = `
France: Lille|Nantes|Montpellier|Rennes|Grenoble|Dijon|Reims|Le Havre|Saint-Étienne|Toulon|Angers|Nîmes|Clermont-Ferrand|Brest|Limoges|Amiens|Perpignan|Metz|Besançon|Orléans|Rouen|Caen|Avignon|Cannes|Calais|Dunkirk
Germany: Hanover|Nuremberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Mönchengladbach|Kiel|Chemnitz|Magdeburg|Freiburg|Lübeck|Erfurt|Rostock|Mainz|Kassel|Potsdam|Solingen|Hanau|Dortmund|Essen|Düsseldorf|Leipzig|Dresden|Bremen|Stuttgart|Cologne|Frankfurt|Hamburg|Munich
Italy: Turin|Palermo|Genoa|Bologna|Florence|Bari|Catania|Verona|Padua|Trieste|Brescia|Parma|Modena|Perugia|Livorno|Cagliari|Rimini|Salerno|Ravenna|Bergamo|Pisa|Siena|Naples|Milan|Venice
Spain: Seville|Zaragoza|Málaga|Malaga|Murcia|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Pamplona|Salamanca|San Sebastián|Cádiz|Toledo|Barcelona|Valencia
Portugal: Porto|Braga|Coimbra|Funchal
Netherlands: Utrecht|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Maastricht|Delft|Leiden|Rotterdam|The Hague|Arnhem
Belgium: Antwerp|Ghent|Charleroi|Liège|Bruges|Namur|Leuven|Ostend
Switzerland: Zurich|Zürich|Geneva|Basel|Lausanne|Lucerne|Lugano|Davos|St Gallen
Austria: Graz|Linz|Salzburg|Innsbruck|Klagenfurt
United Kingdom: Leicester|Plymouth|Wolverhampton|Southampton|Portsmouth|Norwich|Oxford|Cambridge|York|Exeter|Brighton|Coventry|Bradford|Stoke-on-Trent|Luton|Sunderland|Middlesbrough|Blackpool|Salford|Bournemouth|Swindon|Milton Keynes|Salisbury|Southport
Ireland: Cork|Limerick|Galway|Waterford|Kilkenny|Sligo
Norway: Bergen|Trondheim|Stavanger|Tromsø|Tromso|Drammen|Kristiansand|Bodø|Lillehammer|Narvik
Sweden: Gothenburg|Malmö|Malmo|Uppsala|Västerås|Örebro|Linköping|Helsingborg|Umeå|Kiruna|Norrköping
Denmark: Aarhus|Odense|Aalborg|Esbjerg|Roskilde
Finland: Tampere|Turku|Espoo|Oulu|Vantaa|Rovaniemi|Lahti
Iceland: Akureyri|Grindavik|Keflavik
Poland: Kraków|Krakow|Łódź|Lodz|Wrocław|Wroclaw|Poznań|Poznan|Gdańsk|Gdansk|Szczecin|Lublin|Katowice|Białystok|Rzeszów|Torun|Gdynia
Czech Republic: Brno|Ostrava|Plzeň|Olomouc|Liberec
Slovakia: Košice|Banská Bystrica|Handlová
Hungary: Debrecen|Szeged|Pécs|Győr|Miskolc
Romania: Cluj-Napoca|Cluj|Timișoara|Timisoara|Iași|Iasi|Constanța|Constanta|Craiova|Brașov|Brasov
Bulgaria: Plovdiv|Varna|Burgas
Greece: Thessaloniki|Patras|Heraklion|Piraeus|Larissa|Volos|Rhodes|Corfu
Croatia: Rijeka|Dubrovnik|Zadar|Osijek
Serbia: Novi Sad|Niš|Kragujevac
Turkey: Izmir|Bursa|Adana|Antalya|Gaziantep|Konya|Diyarbakir|Kayseri|Mersin|Trabzon|Bodrum|Hatay|Antakya|Istanbul
Russia: Novosibirsk|Yekaterinburg|Kazan|Nizhny Novgorod|Chelyabinsk|Samara|Omsk|Rostov-on-Don|Ufa|Krasnoyarsk|Voronezh|Volgograd|Murmansk|Vladivostok|Sochi|Irkutsk|Tula|Kursk|Belgorod|Tomsk|Astrakhan|Orsk|Khabarovsk|Saint Petersburg|St Petersburg|St. Petersburg
Ukraine: Kharkiv|Odesa|Odessa|Dnipro|Lviv|Zaporizhzhia|Kherson|Mykolaiv|Mariupol|Vinnytsia|Chernihiv|Poltava|Sumy|Bucha|Irpin|Bakhmut|Kramatorsk|Ternopil
United States: Tulsa|Omaha|Wichita|Honolulu
Canada: Calgary|Edmonton|Winnipeg|Halifax|Quebec City|Saskatoon|St. John's|Kelowna|Vancouver|Montreal
Mexico: Guadalajara|Monterrey|Puebla|Tijuana|León|Ciudad Juárez|Cancún|Cancun|Acapulco|Culiacán|Oaxaca|Mérida|Veracruz
Brazil: São Paulo|Sao Paulo|Rio de Janeiro|Fortaleza|Belo Horizonte|Manaus|Curitiba|Recife|Porto Alegre|Belém|Goiânia|Florianópolis
Argentina: La Plata|Mar del Plata|Tucumán|Bariloche
Chile: Valparaíso|Valparaiso|Antofagasta|Temuco|Iquique
Colombia: Medellín|Medellin|Barranquilla|Cartagena|Bucaramanga|Cúcuta
Peru: Arequipa|Cusco|Iquitos|Ayacucho
Venezuela: Maracaibo|Barquisimeto|Ciudad Guayana
Ecuador: Guayaquil|Esmeraldas
Bolivia: Santa Cruz de la Sierra|Cochabamba|El Alto
Egypt: Alexandria|Giza|Suez|Port Said|Luxor|Aswan|Sharm el-Sheikh|Ismailia
Nigeria: Lagos|Kano|Ibadan|Port Harcourt|Kaduna|Maiduguri|Benin City|Enugu|Sokoto
Kenya: Mombasa|Kisumu|Nakuru|Eldoret|Garissa
South Africa: Johannesburg|Durban|Soweto|Port Elizabeth|Gqeberha|East London|Polokwane|Stellenbosch
Ethiopia: Mekelle|Gondar|Bahir Dar|Dire Dawa|Hawassa
Ghana: Kumasi|Tamale|Takoradi
Morocco: Casablanca|Marrakesh|Marrakech|Fez|Tangier|Agadir|Meknes
Algeria: Oran|Annaba
Tunisia: Sfax|Sousse|Kairouan|Bizerte
Libya: Benghazi|Misrata|Sirte|Derna|Sabha|Tobruk
Tanzania: Dar es Salaam|Arusha|Mwanza|Zanzibar
Uganda: Entebbe
Sudan: Port Sudan|Omdurman|El Fasher|Nyala
Somalia: Hargeisa|Kismayo|Baidoa
Senegal: Thiès|Saint-Louis
Mozambique: Nampula
Zimbabwe: Bulawayo|Mutare
Israel: Haifa|Beersheba|Ashkelon|Ashdod|Eilat|Netanya|Sderot
Lebanon: Baalbek
Syria: Aleppo|Homs|Latakia|Hama|Raqqa|Idlib|Deraa|Palmyra
Iraq: Mosul|Basra|Kirkuk|Erbil|Najaf|Karbala|Fallujah|Sulaymaniyah
Iran: Mashhad|Shiraz|Qom|Ahvaz|Kerman|Yazd|Abadan|Bandar Abbas
Saudi Arabia: Jeddah|Medina|Dammam|Dhahran|Taif
United Arab Emirates: Dubai|Sharjah|Ajman|Fujairah
Pakistan: Karachi|Lahore|Peshawar|Quetta|Rawalpindi|Faisalabad|Multan|Hyderabad
India: Mumbai|Bangalore|Bengaluru|Chennai|Kolkata|Pune|Ahmedabad|Jaipur|Lucknow|Kanpur|Nagpur|Indore|Bhopal|Patna|Varanasi|Agra|Srinagar|Amritsar|Kochi|Surat|Chandigarh|Guwahati
Bangladesh: Chittagong|Chattogram|Khulna|Sylhet|Rajshahi|Cox's Bazar
Sri Lanka: Kandy|Jaffna
Nepal: Pokhara|Lalitpur
China: Shanghai|Guangzhou|Shenzhen|Wuhan|Chengdu|Tianjin|Chongqing|Nanjing|Hangzhou|Xi'an|Shenyang|Harbin|Qingdao|Dalian|Kunming|Lhasa|Urumqi|Suzhou|Zhengzhou|Xiamen
Japan: Osaka|Kyoto|Nagoya|Sapporo|Fukuoka|Kobe|Hiroshima|Nagasaki|Sendai|Yokohama|Fukushima|Okinawa
South Korea: Busan|Incheon|Daegu|Daejeon|Gwangju|Ulsan|Pyeongchang|Jeju
Vietnam: Ho Chi Minh City|Da Nang|Haiphong
Thailand: Chiang Mai|Phuket|Pattaya|Hat Yai
Indonesia: Surabaya|Bandung|Medan|Semarang|Makassar|Palembang|Denpasar
Malaysia: Penang|Johor Bahru|Ipoh|Kuching|Kota Kinabalu
Philippines: Cebu|Davao|Quezon City|Zamboanga|Tacloban|Baguio
Myanmar: Yangon|Mandalay
Australia: Sydney|Melbourne|Brisbane|Perth|Adelaide|Hobart|Cairns|Newcastle|Gold Coast|Townsville|Geelong
New Zealand: Auckland|Christchurch|Dunedin|Queenstown|Rotorua
Kazakhstan: Almaty|Shymkent|Karaganda|Aktau
Uzbekistan: Samarkand|Bukhara|Namangan
Afghanistan: Kandahar|Herat|Mazar-i-Sharif|Jalalabad|Kunduz
Cuba: Santiago de Cuba|Camagüey|Holguín
`;

/** Parts of states and towns in them. */
const REGION_ROWS = `
United States/California: Los Angeles|San Francisco|San Diego|Sacramento|San Jose|Oakland|Fresno|Long Beach|Malibu|Pasadena|Palo Alto
United States/Texas: Houston|Dallas|Austin|San Antonio|El Paso|Fort Worth|Uvalde|Lubbock|Galveston
United States/Florida: Miami|Orlando|Tampa|Jacksonville|Tallahassee|Fort Lauderdale|Palm Beach
United States/Illinois: Chicago|Rockford|Evanston
United States/Pennsylvania: Philadelphia|Pittsburgh|Harrisburg|Allentown
United States/Ohio: Cleveland|Cincinnati|Akron
United States/Michigan: Detroit|Grand Rapids|Lansing|Ann Arbor|Dearborn
United States/Massachusetts: Boston|Worcester
United States/Arizona: Phoenix|Tucson|Scottsdale
United States/Nevada: Las Vegas
United States/Colorado: Denver|Colorado Springs
United States/Oregon: Portland
United States/Minnesota: Minneapolis|St. Paul|Duluth
United States/Missouri: St. Louis|St Louis|Kansas City
United States/Louisiana: New Orleans|Baton Rouge|Shreveport
United States/Tennessee: Nashville|Memphis|Knoxville|Chattanooga
United States/North Carolina: Greensboro
United States/Wisconsin: Milwaukee|Kenosha
United States/Maryland: Baltimore|Annapolis
United States/Virginia: Charlottesville
United States/Utah: Salt Lake City|Provo
United States/Indiana: Indianapolis|Fort Wayne
United States/Kentucky: Louisville
United States/Alabama: Huntsville
United States/Oklahoma: Oklahoma City|Tulsa
United States/New Jersey: Newark|Trenton|Atlantic City|Jersey City
United States/Connecticut: Hartford|New Haven|Newtown
United States/Hawaii: Honolulu|Maui|Lahaina
United States/Alaska: Anchorage|Juneau|Fairbanks
United States/Mississippi: Biloxi|Tupelo
United States/Iowa: Des Moines|Cedar Rapids
United States/Nebraska: Omaha
United States/Kansas: Wichita|Topeka
United States/New Mexico: Albuquerque|Santa Fe|Roswell
Canada/Ontario: Toronto|Ottawa|Kitchener
Canada/Quebec: Montreal|Quebec City|Gatineau
Canada/British Columbia: Vancouver|Kelowna
Canada/Alberta: Calgary|Edmonton
Canada/Manitoba: Winnipeg
United Kingdom/England: London|Manchester|Birmingham|Liverpool|Leeds|Sheffield|Newcastle upon Tyne|Bristol|Nottingham|Leicester|Plymouth|Southampton|Portsmouth|Norwich|Oxford|Cambridge|York|Exeter|Brighton|Coventry|Bradford
United Kingdom/Scotland: Edinburgh|Glasgow|Aberdeen|Dundee|Inverness
United Kingdom/Wales: Cardiff|Swansea|Wrexham
United Kingdom/Northern Ireland: Belfast|Londonderry|Derry|Lisburn|Omagh
Germany/Bavaria: Munich|Nuremberg|Augsburg|Regensburg|Würzburg|Passau
Germany/Saxony: Leipzig|Dresden|Chemnitz
Germany/North Rhine-Westphalia: Cologne|Düsseldorf|Dortmund|Essen|Duisburg|Bonn|Münster
Germany/Hesse: Frankfurt|Wiesbaden|Kassel|Hanau
Germany/Lower Saxony: Hanover|Wolfsburg|Göttingen
Germany/Baden-Württemberg: Stuttgart|Mannheim|Karlsruhe|Freiburg|Heidelberg
Spain/Andalusia: Seville|Málaga|Malaga|Granada|Córdoba|Cádiz|Almería
Spain/Catalonia: Barcelona|Girona|Tarragona|Lleida
Spain/Galicia: Vigo|Santiago de Compostela|A Coruña
Italy/Sicily: Palermo|Catania
Italy/Tuscany: Florence|Pisa|Siena|Livorno
Italy/Lombardy: Milan|Bergamo|Brescia
Italy/Sardinia: Cagliari
France/Brittany: Rennes|Brest
France/Normandy: Rouen|Caen|Le Havre
France/Alsace: Strasbourg|Mulhouse|Colmar
France/Corsica: Ajaccio|Bastia
Australia/New South Wales: Sydney|Newcastle|Wollongong
Australia/Queensland: Brisbane|Cairns|Townsville|Gold Coast
Australia/Tasmania: Hobart|Launceston
Australia/Western Australia: Perth|Fremantle
India/Maharashtra: Mumbai|Pune|Nagpur
India/Gujarat: Ahmedabad|Surat
India/Kerala: Kochi|Thiruvananthapuram
India/Punjab: Amritsar|Ludhiana
India/West Bengal: Kolkata
India/Tamil Nadu: Chennai|Madurai
India/Uttar Pradesh: Lucknow|Kanpur|Varanasi|Agra
China/Hubei: Wuhan
China/Guangdong: Guangzhou|Shenzhen
China/Sichuan: Chengdu
China/Xinjiang: Urumqi|Kashgar
China/Tibet: Lhasa
Ukraine/Donbas: Bakhmut|Kramatorsk|Sloviansk
Pakistan/Sindh: Karachi
Pakistan/Balochistan: Quetta
Iraq/Kurdistan: Erbil|Sulaymaniyah
`;

const split = (rows: string): [string, string[]][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [head = '', names = ''] = row.split(': ');
      return [head, names.split('|')];
    });

/** Towns by the state they lie in. */
export const CITIES: readonly (readonly [country: string, towns: readonly string[]])[] = split(ROWS);

/** Parts of a state, each with its state and towns in it. */
export const SUBREGIONS: ReadonlyMap<string, { country: string; towns: readonly string[] }> = new Map(
  split(REGION_ROWS).map(([head, towns]) => {
    const [country = '', region = ''] = head.split('/');
    return [region, { country, towns }];
  }),
);
