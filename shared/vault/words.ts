/**
 * 2,048 plain English words of 4 to 8 letters, 11 bits each: for proposed passphrases and for fingerprints read over the
 * telephone. Our own choice: no two differ by one letter, and sound-alikes are left out. FROZEN: a fingerprint that
 * stands on paper is an index into this list, so no word is ever changed, moved, added or taken away.
 */
export const words: readonly string[] = `
  about above absent absorb accent access acid acorn acre across action active actual adapt address adjust admire
  admit adult advance advice aerial affair afford afloat after again agency agenda agent agree ahead airline airport
  alarm album alert alfalfa algebra alike allow almond almost alone alpine already also always amazing amber amount
  amuse analyst anatomy anchor ancient angle animal annex annual answer antique antler anvil anybody anyone apart
  apple apron aquatic arcade archive arctic arena argue arise armor aroma around arrange arrive article artisan
  artist ascend ashore aside asleep aspect aspen aspire assist athlete atlas attach attempt attend attic auburn
  audio august author autumn avenue average aviator avocado avoid awake award awning axis axle baby back badger
  bagel bakery balance balcony ballad ballet balloon bamboo banana band bandage banjo banker banquet barber bargain
  barley barn barrel basic basket batch battery bayou bazaar beacon beam beard beaver because become bedroom beehive
  beetle before begin behind being believe bell belong below beluga bench beside best better between beyond bicycle
  bigger billion birch bird biscuit bishop bison blade blanch blanket blazer blend block bloom blossom blouse blue
  blunt boast body boil bold bonfire bonus boot border borrow botany both bottle bottom boulder bounce boxcar
  bracket braid brass brave bravery bread breath breeze brewer brick bridge brief bright broken bronze brooch brook
  brother brown brownie brush bubble bucket buckle budget buffalo build bulb bundle bunny burden burger burlap burst
  bushel busy butler button buyer buzzer cabbage cabin cabinet cable cactus cake calcium calf caliber camel camera
  camp campus canal canary candid candle candy canoe canopy canvas canyon capable capital capsule captain caramel
  caravan carbon card cargo caribou carpet carrot carry cartoon carve cascade cashew cashier casino castle casual
  catalog catfish caulk cause caution cavern cedar ceiling celery cello cement census centaur center century ceramic
  certain chain chalet chalk chamber change channel chapter chariot charm chase cheap check cheddar cheese chemist
  cherry chess chestnut chicken chief child chimney chip choice choose chorus chosen church cider cinema circle
  circus citadel citizen citrus city civic claim clap clarify class clean clerk clever client cliff climate climb
  clinic clipper closet cloth cloud clown club coach coaster coat cobalt cobbler cobweb cocoa coconut cocoon code
  coffee coin collage collar collect collie colony color column comb comet comfort common commute compass complex
  compose concept condor conduct confirm connect consent console consult contact contain contest control convert
  convoy cook cookie copper copy coral cordial corner correct cosmic costume cottage cotton count country couple
  coupon courage courier cousin cover cowboy coyote cradle crafty crane crayon cream create credit creek cricket
  crimson crisp critic crocus crop crowd cruise crumb crust crystal cube cubicle cuckoo culture curator curious
  cushion custom cycle cyclone cypress daily dampen dancer daring dash data dawn debate decade decimal deck declare
  decoy deep defend define defrost degree delay delight deliver delta denim dense dentist deny depart deposit depth
  deputy derive design desktop detail detect develop device devote diagram dial diamond diary dictate diesel digit
  dignity diligent dinner diploma direct display divide doctor dolly dolphin domain domino donkey donor doorway
  double dough dove dozen draft dragon drama draw dress drill drink driver drizzle drum drummer dryer dune duplex
  durable dust duty dynamic eager eagle early earmuff earring earth eastern easy echo eclair eclipse ecology economy
  edit educate effect effort either elastic elbow elegant element eleven elite embark emblem embrace emerald emerge
  emperor employ empty enable enamel endless energy engage engine enjoy enlist enough enrich enroll ensure entire
  entry episode equal equator equip ermine errand escape escort essay estate eternal evening event every evident
  evolve exact examine example excess excite exhale exhibit exist exotic expand expect explain explore export
  express extend extra eyebrow eyelash eyelid fabric face factor fairway falcon fall family famous fancy farm
  fashion father faucet feast feature federal feel fellow felt fence fennel fern ferret ferry festival fetch fever
  fiber fiction fiddle field fifteen figure filbert file filter finale finch finger finish firefly first fish
  fitness flag flame flannel flash flavor fleece fleet flight flint floor florist flow fluent fluid flurry fluster
  flute foam focus folder foliage folk fondue food foreman forest forget formal formula fortune forty forum forward
  fossil found foundry four freckle freedom freezer freight fresh friday friend fringe frog front frozen fruit
  furlong furnace furrow future gadget galaxy gallant gallery gallon game gamma garage garden garland garlic garment
  gateway gauge gazelle gear gelatin general genius gentle genuine geology gesture geyser giant gift gingham giraffe
  give glacial glacier glad glance glide glimpse glitter globe gloss goal goblet golden golf gondola goose gopher
  gorge gospel gourmet govern grace grain grammar granary grand granite graph gravel gravity green grid griddle
  grinder grocery group grove grow growth guard guest guitar gull gumdrop gymnast habit hacksaw hail halibut hallway
  halogen hamlet hammer hammock hamster handrail happen happy harbor hardly harmony harness harvest hatchet haven
  hawk hazel health hearty heavy hedge height helmet help hemlock herb hermit heron hickory hidden high highway hike
  hill hint history hobby hockey holiday hollow home honest honey hopeful horizon hornet horse host hostess hotcake
  hotel hubcap huddle human humble humor hundred hurry husband hybrid hydrant iceberg icicle icon ideal igloo image
  imagine impact import imprint improve incense incline include income indeed index indigo indoor infant inform
  initial inject inkwell inlet input inquiry inside insight inspire install instant intact integer invent invite
  invoice inward iris ironing island isotope item ivory jacket jackpot jaguar janitor january jasmine javelin jazz
  jeans jelly jersey jester jewel jigsaw joke journal journey jovial joyful jubilee judge juggler juice jukebox july
  jump jungle junior juniper justice kayak keen kettle keynote keyring kick kidney kind kingdom kinship kiosk
  kitchen kite kitten kiwi knee knife knit knock know knuckle koala label lacquer ladder ladle lady lagoon lakeside
  lamb lantern laptop large laser lasso last lateral lattice laugh launch laundry laurel lava lawyer leader leaf
  leaflet league learn leather leave lecture left legacy legal legend lemon length lens lentil leopard lettuce levee
  liberty library license lighter lilac lily lime limit linen link lion liquid listen little lively lizard load
  lobster locale locket locust lodge logic lonely long lookout loop lottery lotus lounge lower lowland loyal lucky
  luggage lullaby lumber lyric machine madam magenta magic magnet magpie mailbox major mallard mammal manage mandate
  mango manner mansion mantle manual maple marble march margin marimba marine marker marmot maroon mascot mask mason
  math matter maximum maze meadow meal measure media mediate medium melody melon member memory mention mentor menu
  mercy merit mermaid message meteor method metro microbe midday mild mileage mimic mineral minimum minnow minor
  minstrel minute miracle mirror misty mixture mobile model modern modest modify module mohair moment monarch monday
  monitor monsoon month moon mooring mortar mosaic moss mother motion motor mouse movie much muffin mule mundane
  museum music muslin mustang mustard mutual myself mystery napkin narrate narrow nation native nature navy nearby
  neat nectar needle neon nephew nerve network neutral neutron news nickel niece nimble nine noble nobody noise
  nomad noodle north nostril notable note notepad nothing notice novel novelty nugget numeral nurse nursery nutmeg
  nylon oarsman oasis oatmeal oats obelisk object oblige oboe observe obtain obvious occur ocean octagon october
  octopus offer office often olive omelet onion online only onto onyx opal open opera operate opinion oppose optic
  option orange orator orbit orchard orchid oregano organ origin oriole osprey ostrich otter outback outdoor outfit
  outlast outlet outlook outpost output outrun outside overlook owner oxygen oyster pacific package paddle paddock
  page paint pajamas palace palette palm pancake panda panel panther pantry papaya paper paprika parable parade
  parasol parcel pardon parent parka parking parlor parsley parsnip partner party pass passage pasta pasture patient
  patriot patrol pattern payment payroll peach peacock peanut pearl pebble pecan peddler pelican pencil penguin
  pennant penny pension people pepper perfect perform perfume pergola perhaps person petunia pewter phone phonics
  photo phrase piano picket pickle picnic picture pigeon pigment pilgrim pillow pilot pinball pinto pioneer pipe
  pitch pizza placard planet plank plaster plate plateau play plaza please pledge plenty plum plywood podium poem
  police polish polka polygon pond pontoon pool popcorn poplar poppy porch port portion postage postman potato
  pothole poultry powder prairie praise precise predict preface prefer prelude premium prepare present pretty
  pretzel pride primary prince prism private probe problem process produce profile program project promise promote
  proof proper protein proud proverb provide province provost prudent public publish pudding pueblo pulley pulp
  pulse pumpkin pupil puppet pure purple purpose push puzzle pyramid quail quaint quality quarrel quarry quarter
  quartz queen quick quicken quill quinoa quit quota rabbit raccoon radar radio radish radius railway rainbow raisin
  rally rambler ranch random rapids rare rattle ravine razor react ready realize reason rebound recall receipt
  receive recent recipe recital record recover recruit recycle reduce redwood reef referee reflect refresh refuge
  refund regard regatta region regular rejoice relate relax release relief relish remain remark remedy remind remote
  render renew rent repair repeat replace reply report reptile request rescue reserve resist respect respond restore
  result retire return reunion reveal revenue review rhubarb rhythm ribbon rice rigid ringlet ripple ritual robin
  robot robust rock rodeo romance rooftop room rooster rope rotate rotunda roundup routine rowboat royalty rubber
  ruby rudder ruffle ruler rummage runner runway rural rustic rustle safe safety saffron sailor salad salmon salt
  salute sample sandal sandbox sapling sapphire sardine satchel satin saucer sausage savanna savings savory scale
  scallop scarf scatter scenery scenic scheme scholar school science scooter scope scout screen screw script scroll
  seafood seaport search seaside seaweed second secret section sector secure seek segment select seminar senator
  senior series serious sermon serpent service session settler seven several shade shadow shallow shampoo sharp
  shawl sheep shelf shelter sherbet sheriff shield shift shine shingle shoe short shovel shower shrimp shrub shuffle
  shuttle sibling sidecar sign silence silicon silk silver similar since sincere siren sister sixteen size skate
  sketch skill skillet skipper skirt skylark skyline sled sleeve slender slim slogan sluice small smart smile smoke
  smooth snack snail sneaker snorkel snowman soap soccer social soda soft solar soldier solid solo solve somehow
  sonnet soprano sorbet sorry south southern space spaniel spark sparkle sparrow spatula speak special speech speed
  spell sphere spider spike spin spinach spindle spinner spiral spirit splash split sponge spoon spot spray spread
  spring sprout spruce square squash stable stadium staff stage stamina stamp stand stapler star startup static
  station statue steady steamer steeple stencil step stereo steward stick stitch stone stool stopper storage storm
  strange straw stream street stretch stripe strong student studio sturdy stylish subject sublime submit suburb
  subway success sudden suede sugar suggest sultan summer sunbeam sunburn sundial sundown sunrise sunroof sunset
  supper supply support supreme surface surfer surplus survey suspend swan sweater swing syrup system tablet tabloid
  tackle tactful tadpole talent talk tambour tandem tape target tariff tart taste taxi teacher teacup teapot temple
  tempo tenant tennis term terminal terrace terrier text textile texture thank theater theme theorem theory thermos
  thick thicket thimble thing thinker third thirty thistle thorn thought thread three thrifty thrive throw thumb
  thunder thus tidy tiger timber tinsel tissue titan title today toddler token tomato tongue tonight tooth topaz
  topic topsoil tornado torrent total touch tourism toward towel towline town track tractor trade traffic trail
  transit trapeze tray treat treetop trek trellis trend tribe tribune trim trinket triplet triumph trolley trooper
  trophy trouble trout true trumpet trunk truth tuba tubular tuesday tugboat tuition tulip tundra tunnel turban
  turbine turkey turmoil turn turnip turtle tutor tuxedo twelve twenty twice twig twinkle twist typical umpire uncle
  under undergo uneven unfold unicorn uniform unique unison unity unknown unlock unpack unplug until unusual upbeat
  update upgrade uphill uphold upland upon upright uproar upset upstream uptown upward urchin urge usage useful
  usher usual utility vacant vacuum valiant valid valley valve vanilla vanish vantage vapor variety various vase
  vault vehicle velvet vendor venture veranda verdict verify verse version vessel veteran viaduct vibrant viceroy
  victory video view village vinegar violet violin virtue visible vision visit visual vital vitamin vivid vocal
  voice volcano volume voyage waffle wagon waiter walnut walrus waltz wander want warbler warmth washer wayside
  weasel webcam wedding weekend weigh welcome welder western wetland wharf wheat when while whirl whisker wide
  widget width window winsome winter wintry wisdom within without wombat wooden work workday workout world woven
  wrench wrist yacht yardage yoga yogurt yonder young zealous zebra zenith zephyr zero zigzag zinc zipper zodiac
  zone zucchini
`
  .trim()
  .split(/\s+/u)
