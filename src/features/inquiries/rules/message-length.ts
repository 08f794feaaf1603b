/** How much the contact form takes of what someone has to say: its field counts to here, and its schema refuses more. */
export const mostWords = 4000
