/**
 * Pass phrases that somebody would try first, as letters and single spaces. Kept by hand for Attune, by where they are known from.
 *
 * - what guides give as an example, and people copy: xkcd.com/936 (2011); "Passphrases that you can memorize" (The Intercept, 26 March 2015),
 *   with its Diceware examples; password guides' "to kill a mockingbird" and "father son holy spirit"
 * - sentences of typing lessons, prayers, proverbs, songs, films and books: common knowledge
 *
 * Looked through on 25 November 2026.
 */
export const commonPhrases: readonly string[] = `
correct horse battery staple
horse battery staple correct
battery staple correct horse
staple battery horse correct
cap liz donna demon self
bang vivo thread duct knob train
brig alert rope welsh foss rang orb
to kill a mockingbird
father son holy spirit
huey dewey louie
this is my password
this is a password
this is a secret
this is secure
my secure password
my secret password
a very secure password
a very long password
a long and secure password
you will never guess this
you will never guess
you shall not pass
nobody knows this
let me in please
please let me in
please change me
change me later
open the door
open sesame
enter password here
i forgot my password
i hate passwords
i love passwords
no more passwords
not a password
guess who i am
the quick brown fox
the quick brown fox jumps
the quick brown fox jumps over the lazy dog
quick brown fox
lazy brown dog
jumps over the lazy dog
lorem ipsum dolor sit amet
now is the time for all good men
all good men come to the aid
pack my box with five dozen liquor jugs
franz jagt im komplett verwahrlosten taxi quer durch bayern
zwoelf boxkaempfer jagen viktor
portez ce vieux whisky
hello my name is
hello how are you
good morning vietnam
good morning sunshine
have a nice day
have a good day
happy birthday to you
merry christmas
happy new year
i love you
i love you so much
i love you forever
i will always love you
i love my wife
i love my husband
i love my mom
i love my family
i love my dog
i love my cat
i love my job
love of my life
you are my sunshine
you and me forever
me and you forever
till death do us part
happily ever after
once upon a time
all you need is love
love is all you need
let it be
here comes the sun
stairway to heaven
highway to hell
we are the champions
another brick in the wall
dancing queen
never gonna give you up
never say never
never give up
live laugh love
carpe diem
hakuna matata
keep calm and carry on
winter is coming
may the force be with you
i am your father
do or do not there is no try
to infinity and beyond
just keep swimming
life is like a box of chocolates
houston we have a problem
live long and prosper
beam me up scotty
resistance is futile
i am groot
i am batman
i am iron man
i am legend
one ring to rule them all
my precious
expecto patronum
mischief managed
i solemnly swear that i am up to no good
to be or not to be
to be or not to be that is the question
romeo and juliet
et tu brute
i think therefore i am
know thyself
call me ishmael
it was the best of times
in the beginning was the word
in god we trust
god is love
god is good
god bless america
jesus loves me
jesus is lord
jesus is my savior
the lord is my shepherd
our father who art in heaven
our father in heaven
hail mary full of grace
land of the free
home of the brave
we the people
made in china
an apple a day keeps the doctor away
time is money
knowledge is power
practice makes perfect
better late than never
work hard play hard
one two three four
one two three four five
un deux trois quatre
eins zwei drei vier
uno dos tres cuatro
ich liebe dich
ich liebe dich so sehr
je t aime
mon amour
te amo mucho
te quiero mucho
jeg elsker deg
jag alskar dig
ti amo
alle menschen werden bruder
couples therapy
marriage counselling
love is a verb
`
  .trim()
  .split("\n")
