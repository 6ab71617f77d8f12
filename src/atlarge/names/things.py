"""Things named after a people or place without being of it: dishes, breeds, games, manners of speaking.

Written from general knowledge. What is made there all the same, and is news of the State ("Russian gas", "Ukrainian
grain"), is not here.
"""

from __future__ import annotations

_LINES = """
Afghan|hound hounds
African|violet violets grey daisy
Alaska|pollock
Alaskan|malamute malamutes
Aleppo|pine pepper
American|cheese football bulldog
Apache|helicopter helicopters
Arabian|horse horses Nights
Arctic|Monkeys fox foxes tern terns char hare
Argentine|tango
Asian|hornet hornets
Australian|shepherd Shepherd
Bath|bun buns
Bavarian|cream
Belgian|waffle waffles chocolate chocolates endive malinois Malinois shepherd draught
Bengal|tiger tigers cat cats
Berlin|doughnut doughnuts
Bermuda|shorts onion onions grass Triangle
Bologna|sandwich sandwiches
Bombay|mix duck potatoes
Bordeaux|mixture
Boston|lettuce fern ivy terrier terriers crab cream
Brazil|nut nuts
Brazilian|wax waxes waxing blowout butt
British|thermal
Brussels|sprout sprouts griffon lace
Buffalo|wings wing mozzarella
Burmese|python pythons cat cats
California|roll rolls condor condors
Canada|goose geese Goose
Canadian|bacon
Canary|yellow
Carolina|reaper
Cayenne|pepper
Cheddar|cheese cheeses
Chelsea|bun buns boots boot tractor tractors
China|shop doll cabinet
Chinese|whispers chequers checkers cabbage lantern lanterns takeaway takeaways takeout wall walls
Colorado|beetle beetles
Cornish|pasty pasties hen hens game
Cuban|heel heels sandwich sandwiches cigar cigars
Cumberland|sausage sausages
Damascus|steel
Danish|pastry pastries bacon blue
Dijon|mustard
Dover|sole
Dutch|courage oven ovens auction auctions door doors treat uncle elm cap hoe
Egyptian|cotton mummy
English|breakfast muffin muffins rose mustard setter setters bulldog bulldogs horn ivy garden mastiff Breakfast
Florida|room panther
French|fry fries toast bread dressing horn horns windows window door doors bulldog bulldogs kiss kissing \
knickers bean beans press manicure polish pastry pastries poodle poodles leave letter braid braids loaf stick \
Fries Toast
German|shepherd shepherds Shepherd Shepherds measles pointer wirehaired
Greek|yogurt yoghurt salad salads tragedy tragedies mythology myth myths gods chorus alphabet letter letters
Guernsey|cow cows cattle cream milk bull bulls
Guinea|pig pigs fowl worm
Havana|cigar cigars
Hawaiian|shirt shirts pizza pizzas punch
Hungarian|goulash vizsla
India|ink pale rubber
Indian|summer summers ink corn file elephant elephants
Irish|coffee coffees stew setter setters wolfhound wolfhounds cream whiskey dancing dancers terrier jig
Italian|dressing seasoning greyhound greyhounds sausage
Jaffa|cake cakes orange oranges
Jamaica|rum ginger pepper
Jamaican|rum patty patties
Japanese|knotweed maple maples beetle beetles encephalitis garden
Java|sparrow script code
Jersey|cow cows cream milk cattle bull bulls potato potatoes royal royals barrier barriers
Jerusalem|artichoke artichokes cricket
Kent|cigarettes
Kentucky|bluegrass bourbon
Komodo|dragon dragons
Lancashire|hotpot
Lima|bean beans
London|broil
Madras|curry
Maine|coon lobster lobsters
Maltese|terrier terriers cross falcon puppy
Manila|envelope envelopes folder folders
Manx|cat cats
Marburg|virus
Melba|toast
Mexican|wave waves standoff stand-off jumping
Mongolian|barbecue
Moroccan|oil leather
Morris|dancers
Nile|crocodile crocodiles perch
Norfolk|jacket terrier pine
Norway|rat rats spruce maple lobster
Norwegian|wood
Oxford|comma shoes shirt brogues
Panama|hat hats
Paris|green
Parma|ham
Peking|duck
Persian|cat cats lamb
Peruvian|lily
Philadelphia|cheesesteak cheesesteaks
Plymouth|gin rock
Polish|sausage sausages
Portuguese|man-of-war
Prussian|blue
Rhodes|scholar scholars scholarship scholarships Scholar Scholars Scholarship
Roman|numeral numerals candle candles nose blinds
Russian|roulette doll dolls dressing salad blue
Scotch|whisky
Scots|pine pines
Scottish|terrier terriers deerhound
Shanghai|surprise
Shetland|pony ponies sheepdog sheepdogs wool sweater jumper
Siamese|twin twins cat cats
Siberian|husky huskies tiger tigers
Singapore|sling noodles
Somerset|brie
Spanish|omelette omelettes flu fly moss onion onions steps rice Flu
Swedish|meatball meatballs massage massages
Swiss|roll rolls cheese chard army steak ball meringue
Tasmanian|devil devils tiger
Tennessee|whiskey
Texas|toast
Tibetan|mastiff mastiffs terrier
Trojan|horse
Turkey|vulture vultures trot
Turkish|bath baths delight towel towels Delight Bath Baths Van
Venetian|blind blinds
Vichy|water
Vienna|sausage sausages
Viennese|whirl whirls
Virginia|creeper ham
Waldorf|salad
Wellington|boot boots
Welsh|rarebit corgi corgis cake cakes dresser dressers terrier
Worcester|sauce
Yorkshire|pudding puddings terrier terriers
"""

THINGS: dict[str, frozenset[str]] = {
    name: frozenset(nouns.split())
    for name, nouns in (line.split("|") for line in _LINES.replace("\\\n", "").strip().splitlines())
}
"""By the name or adjective: the nouns that with it name such a thing."""

RUNS_ON = frozenset("monsoon monsoons rain rains heat season seasons vegetables crops Olympics holidays".split())
"""After the noun these undo it: "the Indian summer monsoon" is of India."""
