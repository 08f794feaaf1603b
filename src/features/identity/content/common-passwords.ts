/**
 * Words and rows that people's passwords are most often made of, in lower case and without the digits around them.
 * Put together for Attune from common knowledge of what gets tried first.
 */
export const commonRoots: readonly string[] = `
password passwort passord senha contrasena motdepasse wachtwoord parola haslo salasana losenord
qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsx qazwsxedc qweasd qweasdzxc
qwer qwert qweqwe asdasd zxczxc wasd poiuytrewq lkjhgfdsa mnbvcxz
letmein welcome welcomeback login signin admin administrator root superuser user guest test testing tester demo changeme
default secret topsecret access master hello helloworld whatever trustno nopassword mypassword thepassword newpassword
temppassword temporary internet computer server database windows microsoft google facebook instagram youtube amazon
iloveyou ilove loveyou loveme lovely lover iloveu love mylove truelove forever family mother father daughter princess
sunshine sunflower rainbow butterfly flower summer winter spring autumn january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
monkey dragon tiger lion shadow eagle falcon phoenix unicorn dolphin elephant chocolate cookie cheese banana orange
football baseball basketball soccer hockey golf tennis liverpool arsenal chelsea barcelona realmadrid manchester juventus
superman batman spiderman starwars pokemon naruto minecraft fortnite matrix harley mustang ferrari porsche mercedes corvette
michael michelle jennifer jessica jordan ashley daniel robert thomas charlie anthony andrew joshua matthew nicole amanda
samantha elizabeth alexander christopher william jonathan benjamin nicholas isabella victoria patricia stephanie
freedom whiskey ginger pepper silver golden diamond killer hunter ranger hacker pirate ninja warrior thunder
jesus christ blessed blessing heaven angel angels friend friends bestfriend friendship babygirl babyboy
couple relationship marriage wedding husband wife partner therapy therapist counselling counseling coaching coach practice
attune
`
  .trim()
  .split(/\s+/)

/** Whole passwords of ten characters and more that no root above explains. */
export const commonWhole: readonly string[] = `
1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6 1qaz2wsx3edc 1qazxsw23edc 1qaz2wsx3e zaq12wsxcde3 zaq1zaq1zaq1 qwe123asd456
1a2b3c4d5e a1b2c3d4e5 a1b2c3d4e5f6 abcd123456 abc1234567 abcdef1234 1234qwerasdf qwer1234asdf 123qweasdzxc qwaszx1234
0p9o8i7u6y mnbvcxz123 3141592653 2718281828 openses4me
`
  .trim()
  .split(/\s+/)
