/*
 * Names that people are given and that are also words, or are often written small: a search with one of them is
 * never kept, because the word may be a child. Other names need no list: only known words are kept at all.
 */
const names = `
  abbey abbie abi ada adam addison aidan aiden aisha alan alba albert alec alex alexa alfie alfred ali alice alisha
  allie alma amber amelia amina amir amy ana anastasia andrea andrew andy angel angela angie anika anil anita ann anna
  anne annie april archer archie arlo art arthur asa ash asha asher ashley ashton asia aspen aston aubrey august
  aurora austin autumn ava avery axel ayla bailey barney barry basil bay bea beau becky bell bella belle ben benny
  berry bert bertie bess beth betty bill billie billy blair blake blaze blessing bliss blossom blue bo bob bobbie
  bobby bonnie bonny brad brandy brian briar bridget brie brock bronte brook brooke bruce bryan buck bud buddy buster
  buzz caleb callum cameron candice candy carl carla carly carmen carol caroline carrie carter casey caspian cassidy
  cathy cecil celeste chad chance chandler chantelle charity charlie charlotte charm chase chastity chelsea cherish
  cherry chester chip chloe chris christian christie christina christopher claire clara clare clarity clark claudia
  clay cliff clint clive clover cody colin colt connor conor constance coral corey cory courtney craig crystal curt
  curtis cynthia daisy dale dallas dan dana dani daniel danny daphne darcy darius dave david dawn dean deb debbie dee
  delta dennis denver derek destiny dexter di diamond diana diego dirk dolly dom dominic don donald donna dora dot
  doug drake drew duke duncan dustin dusty dwayne dylan earl easter ebony eddie eddy eden edgar edie edward eileen
  elaine eli elijah eliza ella ellie elliot elliott ellis elsa elsie elton em emerald emily emma eric erica erin
  ernest ernie esther ethan eugene eva evan eve evelyn ever evie fabian faith faye felix fern finlay finley finn fiona
  fleur flo flora floyd flynn forest forrest fox fran frances francis frank frankie franklin fraser fred freddie
  freddy freya gabby gabe gabriel gail garnet gary gavin gemma gene genesis geoff george georgia georgie gerald gerry
  gideon gigi gill ginger ginny glen glenn gloria glory goldie gordon grace gracie graham grant gray greg greta guy
  gwen hal hamza hank hannah hardy harley harmony harper harriet harrison harry harvey hasan hassan hattie haven hawk
  hayden hayley hazel heath heather heaven hector heidi helen henry herb hero holly honest honesty honey honor honour
  hope houston howard hudson hugh hugo hunter hussain iain ian ibrahim ida ike imam iman imogen india indigo innocent
  iona ira irene iris isaac isabel isabella isaiah isha isla issy ivan ivory ivy izzy jace jack jackie jackson jacob
  jacqueline jade jaden jai jake jamal james jamie jan jane janet janice jared jasmin jasmine jason jasper jay jayden
  jaz jazz jean jed jeff jem jemma jen jenna jennifer jenny jeremy jerry jess jesse jessica jessie jet jewel jill jim
  jimmy jo joan joanna joanne jodie joe joel joey john johnny jolly jon jonah jonathan jordan jose joseph josh joshua
  josie joy joyce juan jude judith judy jules julia julian julie juliet june justice justin justine kai kara karen
  karl kat kate katherine kathleen kathryn kathy katie katy kay kaya kayden kayla kayleigh keeley keen keith kelly
  kelsey ken kenny kerry kevin khalid kian kiera kieran kim king kirsty kit kitty kofi kris kurt kyle kylie kyra lacey
  lance lara lark larry laura laurel lauren laurie lavender layla leah lee leila lena lennon lenny leo leon leonard
  leroy les leslie lewis lex lexi lia liam libby liberty lila lilac lily linda lindsay lion lionel lisa liv liz lizzie
  lloyd logan lois lola lorraine lottie lou louie louis louisa louise love loyal luca lucas lucky lucy luis luke luna
  lydia lyle lynn lynne lyric mabel mac mack maddie maddison madison madonna maeve maggie magnolia mahmood maisie
  malachi malak malcolm malik mandy manny maple marc marcus margaret maria mariam marie marigold marilyn marina mario
  marion marissa mark marlon marsha martha martin martina marvel marvin mary maryam mason mat matilda matt matthew
  maureen maurice maverick max maxine maxwell may maya meadow meg megan mel melanie melissa melody mercedes mercy
  merit merry mia michael michelle mick mickey miguel mike mila miles millie milly milo mimi mina mindy minnie miracle
  miriam misha missy misty mo modesty mohamed mohammad mohammed moira mollie molly mona monica monique monty morgan
  moses muhammad muriel musa mustafa myla myra myrtle nadia nan nana nancy naomi nat natalie natasha nathan nathaniel
  neil nell nelly nelson nevada nevaeh niall niamh nick nicky nicola nicole nigel nikita nikki nina noah noel nora
  norma norman nova oakley octavia olive oliver olivia ollie olly omar onyx opal orchid oscar owen oz pablo paige
  paisley pam pamela pansy paris parker pat patience patricia patrick patsy patty paul paula pauline pax pearl peggy
  penelope penny pepper percy peregrine perry pete peter petra petunia phil philip philippa phillip phoebe phoenix
  pierce piers pip piper pippa polly poppy porsche precious preston priest prince princess priscilla priya promise
  prosper prudence prue quade queen queenie quentin quin quincy quinn rachel rae rahul rainbow raj ralph ram ramona
  ramsey randy raphael raven ravi ray raymond rebecca reece reed reef regan reggie regina reid remy ren rene renee
  reuben rex rhian rhys ria rich richard rick ricky riley rio rita river roan rob robbie robert roberta robin robyn
  rock rocky rod roderick rodney roger roland roman romeo romy ron ronald ronan ronnie rory rosa rose rosemary rosie
  ross rowan roxanne roxy roy royal rubin ruby rudy rufus rupert russell rusty ruth ryan ryder rye sade sadie saffron
  sage sal sally salma salman sam samantha samira sammy samson samuel sandra sandy santa sapphire sara sarah sasha
  satin saul savanna savannah scarlet scarlett scott scout sean seb sebastian selena selina serena serenity seth
  shadow shah shane shania shannon sharon shaun shawn shay shea sheila shelby shell shelley shelly sherry shirley sian
  sid sidney sienna sierra silver simon sinead sky skye skylar skyler sofia solomon sonia sonny sophia sophie sorrel
  spencer spike stan stanley star stella steph stephanie stephen sterling steve steven stewart stone stormy stuart sue
  sullivan summer sunny sunshine susan susie suzanne suzie sweetie sydney sylvia tabitha talia tamara tammy tamsin
  tana tanisha tanner tanya tara tariq tasha tate taylor ted teddy temperance tempest tenzin teresa terrence terri
  terry tess tessa thea theo theodore theresa thomas thorn tia tiana tiara tiffany tiger tilly tim timmy timothy tina
  tobias toby todd tom tommy toni tony topaz tori tracey tracy travis trent trey tricia trinity trish tristan troy
  trudy tucker tulip ty tyler tyrone tyson una unique usman val valentine valerie valiant vanessa velvet venus vera
  verity vernon veronica vi vic vicki vicky victor victoria vienna viking vince vincent viola violet virgil virginia
  vivian vivien wade wallace wally walter wanda warren wayne wendy wes wesley whitney wilbur will william willie
  willow wilson windy winnie winston winter woody wren wyatt xander xavier yasmin yasmina yolanda yusuf yvette yvonne
  zac zach zachary zack zahra zain zainab zak zane zara zayn zena zendaya zeus zion zoe zola
`

/** Names that people are given and that may be written like any other word, in small letters. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
